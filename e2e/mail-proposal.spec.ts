/** Registration by mail, from the page of the meeting to a registration that is in, with the mailbox of the demonstration. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");
const MEETING = "/bijeenkomsten/middelgrote-gemeenten-2027";
const DESK = "/beheer/voorstellen";

async function signIn(page: Page): Promise<void> {
  await page.goto(`/inloggen?naar=${encodeURIComponent(DESK)}`);
  await follow(page, () => page.locator('button[name="rol"][value="organiser"]').press("Enter"));
}

/** Does something that leads to another page. */
async function follow(page: Page, action: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), action()]);
}

const press = (page: Page, name: string | RegExp) =>
  follow(page, () => page.getByRole("main").getByRole("button", { name }).first().press("Enter"));

const open = (page: Page, name: string | RegExp) =>
  follow(page, () => page.getByRole("main").getByRole("link", { name }).first().press("Enter"));

async function findings(page: Page): Promise<string[]> {
  const checks = [axeFindings, overflowFindings, targetFindings];
  const found: string[] = [];
  for (const check of checks) found.push(...(await check(page)));
  return found;
}

test("a mail from the page of the meeting becomes a registration, by keyboard and without scripts", () =>
  site.visit({ scripts: false, viewport: NARROW }, async (page) => {
    await page.goto(MEETING);
    const link = await page.getByRole("link", { name: "Liever per mail aanmelden?" }).getAttribute("href");
    assert.match(link ?? "", /^mailto:[^?]+\?subject=Aanmelding.*&body=/);
    await open(page, "Schrijf deze mail in de demonstratie");
    const text = await page.locator("#tekst").inputValue();
    await page.locator("#naam").fill("Secretaris van Waalwijk");
    await page.locator("#tekst").fill("");
    await press(page, "Verstuur de mail");
    assert.match(await page.title(), /^Fout:/);
    await page.locator("#e-mail").fill("secretariaat@waalwijk.example.org");
    await page
      .locator("#tekst")
      .fill(
        text
          .replace("Organisatie:", "Organisatie: Waalwijk")
          .replace("(ja of nee):", "(ja of nee): nee")
          .replace("1. ", "1. Wethouder van Waalwijk, wethouder, wethouder@waalwijk.example.org"),
      );
    await press(page, "Verstuur de mail");
    assert.match(await page.getByRole("status").innerText(), /De mail is binnengekomen/);

    await signIn(page);
    await open(page, /^Aanmelding: Het toekomstperspectief/);
    const main = page.getByRole("main");
    assert.match(await main.innerText(), /Gemeente Waalwijk \(staat in de mail\)/);
    assert.match(await main.innerText(), /Alles is bekend/);
    await press(page, "Stuur de link");
    assert.match(await main.innerText(), /De link is verstuurd/);

    await page.goto("/postvak");
    await open(page, /^Maak uw aanmelding af/);
    await open(page, /\/aanmelden\//);
    assert.match(await main.innerText(), /Dit hebben wij uit uw mail gehaald/);
    assert.equal(await page.locator("#naam").inputValue(), "Secretaris van Waalwijk");
    await press(page, "Volgende");
    assert.equal(await page.locator("#e-mail-1").inputValue(), "wethouder@waalwijk.example.org");
    await press(page, "Volgende");
    await press(page, "Verstuur de aanmelding");
    assert.match(await page.locator("h1").innerText(), /verstuurd/);

    await page.goto(`${DESK}?stand=completed`);
    await open(page, /^Aanmelding: Het toekomstperspectief/);
    await open(page, "Bekijk de aanmelding");
    assert.match(await main.innerText(), /Wethouder van Waalwijk/);
  }));

test("the mails of the demonstration can be looked at, and every page is accessible", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await page.goto(`/postvak/schrijven?bijeenkomst=middelgrote-gemeenten-2027`);
    const found = await findings(page);
    await signIn(page);
    found.push(...(await findings(page)));
    for (const subject of ["RE: Uitnodiging", "Aanmelding bijeenkomst"]) {
      await page.goto(DESK);
      await open(page, subject);
      found.push(...(await findings(page)));
    }
    await page.goto(`${DESK}?stand=aside`);
    await open(page, /^Automatisch antwoord/);
    found.push(...(await findings(page)));
    await press(page, "Neem weer op");
    await press(page, "Leg terzijde");
    assert.match(await page.getByRole("main").innerText(), /De mail is terzijde gelegd/);
    assert.deepEqual(found, []);
  }));
