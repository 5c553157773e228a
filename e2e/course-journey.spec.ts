/**
 * From the top five to a frozen course document: two people at one table and the chair. One has a small phone, the other
 * works by keyboard only. Every step is looked at by axe, and the document by veraPDF.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { Chair, today } from "./support/chair.ts";
import { tabTo } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useRoom } from "./support/room.ts";
import { binary } from "./support/server.ts";
import { DESKTOP } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");

/** Comes to the meeting, and worked on no course before. */
const TOWN = { code: "GM0301", name: "Zutphen", course: "/mijn/koers/zutphen" };

// As the server begins, whatever the hour is when the journey comes there.
const meeting = today();
const room = useRoom();
const findings: string[] = [];

/** What is wrong with a page, with where it was found. */
async function look(page: Page, state: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
  const found = [...(await axeFindings(page)), ...(await overflowFindings(page)), ...(await targetFindings(page))];
  findings.push(...found.map((each) => `${state}: ${each}`));
}

/** The chair goes on; both see the step. */
async function goOn(kind: string, pages: readonly Page[]): Promise<string> {
  const step = await room.chair.start(kind);
  for (const page of pages) await page.locator(`#step-${step}`).waitFor();
  return step;
}

/** Moves to a button with the Tab key, and presses it. */
async function pressKey(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, (element) => element.tag === "button" && name.test(element.name));
  await page.keyboard.press("Enter");
}

test("two people and the chair come from a top five to a frozen document", async () => {
  const phone = await room.device({ viewport: NARROW });
  await phone.request.post("/inloggen/demo", { form: { gemeente: TOWN.code } });
  await phone.goto(`/sessie/${room.chair.code}`);
  if (!(await phone.locator("#podium").count())) {
    await phone.locator("main form button[type=submit]").first().click();
    await phone.locator("#podium").waitFor();
  }
  const tables = Object.values((await room.chair.view()).tables);
  const table = tables.find((each) => each.name === TOWN.name);
  assert.ok(table?.code, `there is a table of ${TOWN.name}`);
  const keys = await room.device({ viewport: DESKTOP });
  await keys.goto(`/sessie/${table.code}`);
  await tabTo(keys, ({ name }) => /naam/i.test(name));
  await keys.keyboard.type("Adviseur zonder muis");
  await Promise.all([keys.waitForEvent("domcontentloaded"), keys.keyboard.press("Enter")]);
  await room.chair.admitAll();
  await keys.goto(`/sessie/${room.chair.code}`);
  await keys.locator("#podium").waitFor();
  const both = [phone, keys];

  const cards = await goOn("cards", both);
  for (const words of ["Woningen voor starters", "Een levend centrum"]) {
    await phone.locator(`#nieuw-${cards} textarea[name=tekst]`).fill(words);
    await phone.locator(`#nieuw-${cards} button[type=submit]`).click();
    await keys.locator(".note__words", { hasText: words }).waitFor();
  }
  const top = await goOn("top-five", both);
  const places = phone.locator(`#kies-${top} select`);
  await places.nth(0).selectOption("1");
  await places.nth(1).selectOption("2");
  const answer = phone.waitForResponse((each) => new URL(each.url()).pathname.endsWith("/opdracht"));
  await phone.locator(`#kies-${top} button[type=submit]`).click();
  assert.ok((await answer).ok(), "the choice is in");
  await look(phone, "top five");

  const areas = await goOn("decision-areas", both);
  await phone.getByRole("button", { name: /^Maak hier een keuzevraag van/ }).first().click();
  await keys.locator(".course-card").first().waitFor();
  const own = phone.locator(".course-card").first();
  for (const [place, option] of ["Bij het station", "Aan de rand"].entries()) {
    await own.locator("form[id^=koers-keuze] [name=tekst]").fill(option);
    await own.getByRole("button", { name: "Voeg een keuze toe" }).click();
    await own.locator(".course-list > li").nth(place).waitFor();
  }
  await tabTo(keys, ({ tag }) => tag === "select");
  await pressKey(keys, /^Neem over/);
  await phone.locator(".course-card").nth(1).waitFor();
  await look(phone, "decision areas");
  await look(keys, "decision areas, by keyboard");

  const options = await goOn("options", both);
  const pair = keys.locator("form[id^=koers-paar]");
  await pair.waitFor();
  await tabTo(keys, ({ tag, name }) => tag === "input" && /^Ja$/.test(name));
  await keys.keyboard.press("ArrowDown");
  await tabTo(keys, ({ name }) => /Waarom niet/.test(name));
  await keys.keyboard.type("Er is geld voor één van beide");
  await pressKey(keys, /^Bewaar en toon het volgende paar/);
  await phone.getByText("Er is geld voor één van beide").first().waitFor();
  await look(phone, "options");

  const scores = await goOn("scores", both);
  for (const [person, page] of both.entries()) {
    const wishes = await page.locator(`#koers-scores-${scores} > .course-card > .form-field select[name^="score-"]`).all();
    assert.ok(wishes.length > 4, "every option has a score");
    for (const [place, wish] of wishes.entries()) {
      const value = ["2", "1", "weet-niet", "-1"][(place + person) % 4]!;
      if (page === phone) await wish.selectOption(value);
      else await typeChoice(page, wish, value);
    }
    if (page === phone) {
      await page.locator("select[name^=kan-]").first().selectOption("no");
      await page.locator("input[name^=nodig-]").first().fill("Een besluit van de provincie");
    }
    if (page === phone) await page.locator(`#koers-scores-${scores} button[type=submit]`).last().click();
    else await pressKey(page, /^Bewaar mijn scores/);
    await phone.getByText(person === 0 ? "1 persoon aan uw tafel" : "2 personen aan uw tafel").first().waitFor();
  }
  await look(phone, "scores");

  await goOn("read-out", both);
  await phone.getByText("De uitkomst in één minuut").waitFor();
  await phone.getByRole("heading", { name: "Kan het, en wat is ervoor nodig?" }).waitFor();
  await phone.getByText("Een besluit van de provincie").first().waitFor();
  await look(phone, "read-out");
  await look(keys, "read-out, wide");
  await goOn("commitments", both);
  await pressKey(keys, /^Neem over/);
  await phone.locator(".course-agreed").first().waitFor();
  await phone.getByRole("button", { name: /^Neem over/ }).first().click();
  await keys.locator(".course-agreed").nth(1).waitFor();
  await look(phone, "commitments");
  const unsure = await goOn("uncertainties", both);
  await phone.locator(`#koers-onzeker-${unsure} [name=tekst]`).fill("Hoeveel starters zoeken hier een huis?");
  await phone.getByLabel(/\(UE\)/).first().check();
  await phone.locator(`#koers-onzeker-${unsure} button[type=submit]`).click();
  await keys.getByText("Hoeveel starters zoeken hier een huis?").first().waitFor();
  await look(phone, "uncertainties");
  assert.ok(areas && options, "the steps of the work session were there");

  await phone.goto(`${TOWN.course}/versies`);
  await submit(phone, phone.getByRole("button", { name: /^Neem over/ }).first());
  await phone.goto(`${TOWN.course}/document`);
  await phone.locator("#course").fill("Wij bouwen eerst bij het station.");
  await look(phone, "document");
  await submit(phone, phone.getByRole("button", { name: "Bewaar en leg een versie vast" }));
  assert.match(phone.url(), /\/document\/1/);
  const text = await phone.locator("main").innerText();
  assert.match(text, /Wij bouwen eerst bij het station/);
  assert.match(text, /Hoeveel starters zoeken hier een huis/);
  assert.match(text, /Woningen voor starters/);
  await look(phone, "frozen version");
  assert.deepEqual(findings, []);

  const folder = resolve(root, "target/test-course");
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const name of ["koersdocument", "samenvatting"]) {
    const address = await phone.locator(`a[href$="/document/1/${name}.pdf"]`).getAttribute("href");
    const answer = await phone.request.get(address!, { timeout: 60_000 });
    assert.equal(answer.status(), 200);
    const file = resolve(folder, `${name}.pdf`);
    await writeFile(file, await answer.body());
    files.push(file);
  }
  const { stdout } = await run(resolve(root, "tests/verapdf/check"), files);
  assert.equal(stdout.match(/compliant: yes/g)?.length, 4, stdout);
});

test("a table plays with its course, and the room joins two courses", async () => {
  findings.length = 0;
  const desk = await room.device({ viewport: DESKTOP });
  const { code } = await Chair.open(desk, meeting);
  const phone = await room.device({ viewport: NARROW });
  await phone.request.post("/inloggen/demo", { form: { gemeente: "GM0106" } });
  // The tables work out their courses in the first seconds of the demonstration.
  for (let tries = 0; !(await phone.content()).includes("Na de werksessie"); tries++) {
    assert.ok(tries < 60, "the course is there within a minute");
    await phone.waitForTimeout(1000);
    await phone.goto("/mijn/koers/assen/versies");
  }
  await phone.goto(`/sessie/${code}/spelen`);
  const remains = phone.locator(".course-remains");
  const before = await remains.innerText();
  await submit(phone, phone.getByRole("link", { name: /^Neem ?: ?/ }).first());
  assert.notEqual(await remains.innerText(), before);
  await look(phone, "play");
  await phone.locator("#koers-variant-naam").fill("Samen met de regio");
  await submit(phone, phone.getByRole("button", { name: "Bewaar als variant" }));
  await phone.goto(`/sessie/${code}/spelen`);
  assert.equal(await phone.getByRole("link", { name: "Samen met de regio" }).count(), 1);
  await submit(phone, phone.getByRole("button", { name: "Vergelijk" }));
  await phone.locator("table", { hasText: "Samen met de regio" }).or(phone.locator("#vergelijking")).first().waitFor();
  await look(phone, "two variants side by side");

  await desk.goto(`/sessie/${code}/koersen`);
  await look(desk, "courses side by side");
  for (const town of ["Ridderkerk", "Lansingerland"]) await desk.getByLabel(town, { exact: true }).check();
  await submit(desk, desk.getByRole("button", { name: "Reken uit wat samen kan" }));
  assert.match(await desk.locator("main").innerText(), /Ridderkerk, Lansingerland samen/);
  assert.match(await desk.locator("main").innerText(), /Ridderkerk rekent voor .* op Lansingerland/);
  await look(desk, "a joint combination");
  const model = await desk.locator('a[href*="/koersen/samen/model"]').getAttribute("href");

  // One of the two keeps it under a name on a phone, and notes what it does.
  await phone.request.post("/inloggen/demo", { form: { gemeente: "GM0597" } });
  await phone.goto(`/sessie/${code}/koersen`);
  await look(phone, "courses side by side, on a phone");
  await phone.goto(model!.replace("/model", ""));
  await phone.locator("#naam").fill("Samen voorzieningen delen");
  await submit(phone, phone.getByRole("button", { name: "Bewaar als gezamenlijke koers" }));
  await phone.getByRole("heading", { level: 1, name: "Samen voorzieningen delen" }).waitFor();
  await phone.getByText("Leg vast wat u doet").click();
  await phone.locator("[id^=wat-GM0597]").first().fill("Een voorstel maken");
  await submit(phone, phone.getByRole("button", { name: "Bewaar als nieuwe versie" }));
  assert.match(await phone.locator("main").innerText(), /Versie 2, bewaard op/);
  assert.match(await phone.locator("main").innerText(), /Een voorstel maken/);
  await look(phone, "a joint course");
  const paper = await phone.locator('a[href*="/document.pdf"]').getAttribute("href");
  await mkdir(resolve(root, "target/test-course"), { recursive: true });
  const pdf = resolve(root, "target/test-course/samen.pdf");
  await writeFile(pdf, await (await phone.request.get(paper!, { timeout: 60_000 })).body());
  const checked = await run(resolve(root, "tests/verapdf/check"), [pdf]);
  assert.equal(checked.stdout.match(/compliant: yes/g)?.length, 2, checked.stdout);
  await phone.goto("/mijn/koers/ridderkerk/uitkomst");
  await phone.getByRole("link", { name: "Samen voorzieningen delen" }).waitFor();
  assert.deepEqual(findings, []);

  const file = resolve(root, "target/test-course/koersen-samen.json");
  await writeFile(file, await (await desk.request.get(model!)).body());
  const { stdout } = await run(binary, ["explore", file]);
  assert.match(stdout, /Ridderkerk: /);
});

/** Chooses in a list by typing what the choice begins with. */
async function typeChoice(page: Page, list: ReturnType<Page["locator"]>, value: string): Promise<void> {
  await list.focus();
  const label = await list.locator(`option[value="${value}"]`).innerText();
  await page.keyboard.type(label.trim());
}

/** Presses something that leads to another page. */
async function submit(page: Page, pressed: ReturnType<Page["locator"]>): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), pressed.click()]);
}
