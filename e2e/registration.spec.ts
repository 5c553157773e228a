/** A contact person registers a delegation and changes it, in the demonstration. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { focusFindings } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");

/** Looks at the page as it stands. */
type Look = (page: Page) => Promise<void>;

/** Presses a link or a button and waits for the page that it leads to. */
async function press(page: Page, pressed: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), pressed.click()]);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

/** Goes to the first meeting that takes registrations. */
async function openMeeting(page: Page): Promise<void> {
  await page.goto("/bijeenkomsten");
  const addresses = await page
    .locator(".meeting-list a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const address of addresses) {
    await page.goto(address);
    if ((await page.getByRole("link", { name: "Meld uw delegatie aan" }).count()) > 0) return;
  }
  assert.fail("no meeting takes registrations");
}

/** Fills in one person. */
async function fillPerson(page: Page, number: number, town: string): Promise<void> {
  await page.locator(`#naam-${number}`).fill(`Wethouder ${number} van ${town}`);
  await page.locator(`#functie-${number}`).selectOption("alderman");
  await page.locator(`#functienaam-${number}`).fill("Wethouder wonen");
  await page.locator(`#e-mail-${number}`).fill(`wethouder${number}@${town.toLowerCase()}.example.org`);
}

/** Registers so many persons; looks at every page on the way, those with mistakes included. */
async function register(page: Page, town: string, count: number, look: Look): Promise<void> {
  await openMeeting(page);
  await look(page);
  await press(page, page.getByRole("link", { name: "Meld uw delegatie aan" }));
  await look(page);
  await press(page, button(page, "Volgende"));
  assert.match(await page.title(), /^Fout:/);
  await look(page);
  await page.locator("#organisatie").fill(town);
  await press(page, button(page, "Volgende"));
  await look(page);
  await page.locator("#naam").fill(`Secretariaat van ${town}`);
  await page.locator("#e-mail").fill(`secretariaat@${town.toLowerCase()}.example.org`);
  await page.getByLabel("Nee, ik meld alleen anderen aan").check();
  await press(page, button(page, "Volgende"));
  await look(page);
  await press(page, button(page, "Volgende"));
  assert.match(await page.title(), /^Fout:/);
  await look(page);
  for (let number = 1; number <= count; number++) {
    await fillPerson(page, number, town);
    if (number < count) await press(page, button(page, "Voeg een persoon toe"));
  }
  await press(page, button(page, "Volgende"));
  assert.match(await heading(page), /Controleer/);
  await look(page);
  await press(page, button(page, "Verstuur de aanmelding"));
  assert.match(await heading(page), /is verstuurd/);
  await look(page);
}

test("four persons register with scripts off, on a narrow screen, and the back button does no harm", () =>
  site.visit({ scripts: false, viewport: NARROW }, async (page) => {
    await register(page, "Soest", 4, async () => {});
    await page.goBack();
    await page.reload();
    assert.match(await heading(page), /is verstuurd/);
  }));

test("every page of the way is accessible and fits a narrow screen", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    const found: string[] = [];
    await register(page, "Waalwijk", 1, async (at) => {
      // A walk with the Tab key begins at the top; a summary of mistakes takes the focus first.
      const atTop = await at.evaluate(() => document.activeElement === document.body);
      const checks = [axeFindings, overflowFindings, targetFindings, ...(atTop ? [focusFindings] : [])];
      for (const check of checks) {
        const findings = await check(at);
        found.push(...findings.map((finding) => `${new URL(at.url()).pathname}: ${finding}`));
      }
    });
    assert.deepEqual(found, []);
  }));

test("a contact person changes one and cancels one", () =>
  site.visit({}, async (page) => {
    await page.goto("/inloggen?naar=/mijn");
    await press(page, page.locator("button[name=rol][value=contact]"));
    assert.equal(new URL(page.url()).pathname, "/mijn");
    assert.deepEqual(await axeFindings(page), []);
    await press(page, page.locator(".meeting-list a").first());
    assert.deepEqual(await axeFindings(page), []);
    await press(page, page.getByRole("link", { name: /^Wijzig/ }).first());
    await page.locator("#naam-1").fill("Wethouder met een nieuwe naam");
    assert.deepEqual(await axeFindings(page), []);
    await press(page, button(page, "Bewaar"));
    const main = page.getByRole("main");
    assert.match(await main.innerText(), /De gegevens zijn gewijzigd/);
    assert.match(await main.innerText(), /Wethouder met een nieuwe naam/);
    await press(page, page.getByRole("link", { name: /^Zeg af/ }).last());
    await press(page, button(page, "Ja, zeg af"));
    assert.match(await main.innerText(), /De persoon is afgezegd/);
  }));
