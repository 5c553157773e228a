/** The course of a municipality, from templates to agreements: without scripts, by keyboard, and on a phone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { focusFindings } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");

const PAGES = ["", "/keuzes", "/samen", "/punten", "/scores", "/uitkomst", "/spelen", "/afspraken", "/onzekerheden"];

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

/** Presses something with the mouse and waits for the page that it leads to. */
async function press(page: Page, pressed: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), pressed.click()]);
}

/** The same with the keyboard alone. */
async function enter(page: Page, pressed: Locator): Promise<void> {
  await pressed.focus();
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
}

/** A municipality that was at no table: its course begins empty. */
const EMPTY = "GM0301";

/** Signs in as the contact person of a municipality; gives the address of its course. */
async function open(page: Page): Promise<string> {
  await page.request.post("/inloggen/demo", { form: { gemeente: EMPTY } });
  await page.goto("/mijn/koers");
  assert.match(page.url(), /\/mijn\/koers\/zutphen$/);
  return new URL(page.url()).pathname;
}

const done = (page: Page) => page.locator(".utrecht-alert--ok").innerText();

/** From two templates and an own question to agreements, as a step does it. */
async function work(page: Page, base: string, go: typeof press): Promise<void> {
  await go(page, page.getByRole("button", { name: /^Neem over/ }).first());
  assert.match(await done(page), /De keuzevraag is bewaard/);
  await go(page, page.getByRole("button", { name: /^Neem over/ }).first());
  await page.locator("#vraag").fill("Wat doen wij met het zwembad?");
  await go(page, button(page, "Voeg de vraag toe"));
  // Options for it, with a condition and a partner; a mistake is said and nothing is lost.
  await page.goto(`${base}/keuzes`);
  for (const [label, partner] of [
    ["Sluiten", ""],
    ["Samen met de buren", "Nergenshuizen"],
  ]) {
    await go(page, page.getByRole("link", { name: /^Voeg een keuze toe ?: ?Wat doen wij met het zwembad/ }));
    await page.locator("#keuze").fill(label ?? "");
    if (partner) {
      await page.locator("#voorwaarde-1").fill("De raad van de buurgemeente stemt in");
      await page.locator("#soort-1").selectOption("partner-consent");
      await page.locator("#gemeenten").fill(partner);
      await go(page, button(page, "Bewaar"));
      assert.match(await page.title(), /^Fout:/);
      assert.match(await page.locator("#gemeenten-fout").innerText(), /Nergenshuizen/);
      assert.equal(await page.locator("#keuze").inputValue(), label);
      await page.locator("#gemeenten").fill("Deventer");
    }
    await go(page, button(page, "Bewaar"));
    assert.match(await done(page), /De keuze is bewaard/);
  }
  // A pair that cannot go together needs a reason.
  await page.goto(`${base}/samen`);
  await page.getByLabel("Nee", { exact: true }).check();
  await go(page, button(page, "Bewaar en toon het volgende paar"));
  assert.match(await page.title(), /^Fout:/);
  await page.locator("#reden").fill("Er is maar geld voor één van beide");
  await go(page, button(page, "Bewaar en toon het volgende paar"));
  assert.match(await page.locator("main").innerText(), /Er is maar geld voor één van beide/);
  // Scores, alone; then the outcome.
  await page.goto(`${base}/scores`);
  for (let question = 0; question < 3; question++) {
    const possible = await page.locator("#scores select[name^=kan-]").all();
    for (const [place, select] of possible.entries()) await select.selectOption(place === 0 ? "no" : "yes");
    await page.locator("#scores input[name^=nodig-]").first().fill("Een besluit van de provincie");
    const selects = await page.locator("#scores select:not([name^=kan-])").all();
    for (const [place, select] of selects.entries())
      await select.selectOption(["2", "1", "0", "weet-niet", "-1"][(place + question) % 5] ?? "0");
    await go(page, button(page, "Bewaar en ga verder"));
  }
  assert.match(page.url(), /\/uitkomst/);
  assert.match(await page.locator("main").innerText(), /1 persoon gaf scores/);
  assert.match(await page.locator("main").innerText(), /Kan het, en wat is ervoor nodig\?[^]*Een besluit van de provincie/);
  // Play: take, undo, keep.
  await page.goto(`${base}/spelen`);
  const remains = () => page.locator(".course-remains").innerText();
  const before = await remains();
  await go(page, page.getByRole("link", { name: /^Neem ?: ?/ }).first());
  assert.notEqual(await remains(), before);
  await page.locator("#naam").fill("Eerst de eerste keuze");
  await go(page, button(page, "Bewaar als variant"));
  assert.match(await done(page), /De variant is bewaard/);
  await go(page, page.getByRole("link", { name: "Zet één stap terug" }));
  assert.equal(await remains(), before);
  // Agreements: one proposal taken over, one written.
  await page.goto(`${base}/afspraken`);
  await go(page, page.getByRole("button", { name: /^Neem over/ }).first());
  assert.match(await page.locator("main").innerText(), /overgenomen voorstel/);
  await go(page, page.getByRole("link", { name: /^Wijzig ?: ?C/ }));
  await page.getByLabel("Wachten", { exact: true }).check();
  await page.locator("#doen").fill("Praten met de buurgemeente");
  await page.locator("#wie").fill("Wethouder sport");
  await go(page, button(page, "Bewaar"));
  assert.match(await page.locator("main").innerText(), /Praten met de buurgemeente/);
  // An uncertainty, and a version.
  await page.goto(`${base}/onzekerheden`);
  await page.locator("#tekst").fill("Hoeveel kinderen leren straks nog zwemmen?");
  await page.getByLabel("De wereld om ons heen (UE)").check();
  await go(page, button(page, "Voeg toe"));
  await page.goto(`${base}/versies`);
  await page.locator("#naam").fill("Voor de raad");
  await go(page, button(page, "Bewaar als versie"));
  await go(page, page.getByRole("link", { name: "Voor de raad" }).first());
  assert.match(await page.locator("main").innerText(), /Praten met de buurgemeente/);
}

/** Takes all questions away, so that the next test begins anew. */
async function empty(page: Page, base: string): Promise<void> {
  await page.goto(base);
  for (;;) {
    const removal = page.getByRole("button", { name: /^Haal weg/ });
    if ((await removal.count()) === 0) return;
    await press(page, removal.first());
  }
}

test("from templates to agreements without scripts, on a phone", () =>
  site.visit({ scripts: false, viewport: NARROW }, async (page) => {
    const base = await open(page);
    await work(page, base, press);
    for (const below of PAGES) {
      await page.goto(base + below);
      assert.deepEqual(await overflowFindings(page), [], below);
    }
    // What one person did, another of the same municipality sees; scores they do not.
    await page.goto(`${base}/scores`);
    assert.match(await page.locator(".course-steps__list").innerText(), /Vraag A: (\d+) van \1/);
    await empty(page, base);
  }));

test("the same by keyboard, and every page looked at", () =>
  site.visit({}, async (page) => {
    const base = await open(page);
    await work(page, base, enter);
    for (const below of PAGES) {
      await page.goto(base + below);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
      });
      assert.deepEqual(await axeFindings(page), [], below);
      assert.deepEqual(await targetFindings(page), [], below);
      assert.deepEqual(await focusFindings(page), [], below);
    }
    await page.goto(`/en${base}/uitkomst`);
    assert.match(await page.locator("main").innerText(), /What follows from the options/);
    await empty(page, base);
  }));

test("who changes what a colleague changed meanwhile is told, and nothing typed is lost", () =>
  site.visit({ scripts: false }, async (page) => {
    const base = await open(page);
    await press(page, page.getByRole("button", { name: /^Neem over/ }).first());
    await press(page, page.getByRole("link", { name: /^Wijzig ?: ?/ }).first());
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#vraag").fill("De vraag van een collega");
    await press(other, button(other, "Bewaar"));
    await page.locator("#vraag").fill("Mijn vraag");
    await press(page, button(page, "Bewaar"));
    assert.match(await page.locator("#vraag-fout").innerText(), /Een collega heeft dit intussen gewijzigd/);
    assert.match(await page.locator(".course-now").innerText(), /De vraag van een collega/);
    assert.equal(await page.locator("#vraag").inputValue(), "Mijn vraag");
    await press(page, button(page, "Bewaar"));
    assert.match(await page.locator(".course-list").innerText(), /Mijn vraag/);
    await empty(page, base);
  }));

test("a course is nobody else's", () =>
  site.visit({}, async (page) => {
    await open(page);
    assert.equal((await page.goto("/mijn/koers/amsterdam"))?.status(), 404);
    await page.context().clearCookies();
    await page.goto("/inloggen?naar=%2Fmijn%2Fkoers");
    await press(page, page.locator('button[name="rol"][value="organiser"]'));
    assert.match(await page.locator("main").innerText(), /U hebt geen aanmelding namens een gemeente/);
    assert.equal((await page.goto("/mijn/koers/assen"))?.status(), 404);
  }));
