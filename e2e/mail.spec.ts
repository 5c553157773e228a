/** The organiser changes a text, writes to many, and a reader unsubscribes: each page accessible, also when narrow. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");

async function signIn(page: Page, to: string): Promise<void> {
  await page.goto(`/inloggen?naar=${encodeURIComponent(to)}`);
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.locator('button[name="rol"][value="organiser"]').click(),
  ]);
}

/** Presses Enter on a link or a button and waits for the page that it leads to. */
async function enter(page: Page, pressed: Locator): Promise<void> {
  await pressed.focus();
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

/** What is wrong with the page as it is. */
async function findings(page: Page): Promise<string[]> {
  const found = [
    ...(await axeFindings(page)),
    ...(await overflowFindings(page)),
    ...(await targetFindings(page)),
  ];
  return found.map((line) => `${page.url()}: ${line}`);
}

/** The name in addresses of the meeting to come. */
async function meeting(page: Page): Promise<string> {
  await page.goto("/beheer/bijeenkomsten");
  const links = page.locator('main a[href^="/beheer/bijeenkomsten/middelgrote-gemeenten-"]');
  const address = await links.first().getAttribute("href");
  assert.ok(address);
  return address;
}

test("a text is changed, looked at, refused when wrong, and set back", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page, "/beheer/mail/sjablonen");
    const found = await findings(page);
    await page.goto("/beheer/mail/sjablonen/thanks/nl");
    found.push(...(await findings(page)));
    await page.locator("#onderwerp").fill("Bedankt, {voornaam}");
    await enter(page, button(page, "Bewaar"));
    assert.match(await page.title(), /^Fout:/);
    await page.getByText("{voornaam} bestaat niet in deze mail").first().waitFor();
    assert.equal(await page.locator("#onderwerp").inputValue(), "Bedankt, {voornaam}");
    found.push(...(await findings(page)));
    await page.locator("#onderwerp").fill("Bedankt, {naam}");
    await enter(page, button(page, "Bekijk het voorbeeld"));
    await page.getByText("Bedankt, Wethouder van Voorbeeldstad").waitFor();
    found.push(...(await findings(page)));
    await enter(page, button(page, "Bewaar"));
    await page.getByText("U gebruikt een eigen tekst").waitFor();
    found.push(...(await findings(page)));
    await page.locator("summary", { hasText: "Terug naar de standaardtekst" }).click();
    await enter(page, button(page, "Gebruik de standaardtekst"));
    await page.getByText("U gebruikt de standaardtekst").waitFor();
    assert.deepEqual(found, []);
  }));

test("a mail to many goes out for who types the count, and a reader unsubscribes from the next", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page, "/beheer");
    const own = await meeting(page);
    await page.goto(`${own}/mail`);
    const found = await findings(page);
    await page.goto(`${own}/mail/reminder`);
    found.push(...(await findings(page)));
    const told = await page.getByText(/mails gaan uit/).innerText();
    const count = /\d+/.exec(told)?.[0] ?? "";
    await page.locator("#aantal").fill("1");
    await enter(page, button(page, "Verstuur de mails"));
    assert.match(await page.title(), /^Fout:/);
    found.push(...(await findings(page)));
    await page.locator("#aantal").fill(count);
    await enter(page, button(page, "Verstuur de mails"));
    await page.getByRole("status").filter({ hasText: "De mails staan klaar" }).waitFor();
    found.push(...(await findings(page)));
    await page.goto("/postvak");
    await enter(page, page.locator("main .mailbox a").first());
    const link = await page.locator('main a[href*="/afmelden/"]').first().getAttribute("href");
    assert.ok(link, "a reminder has a way out");
    await page.goto(link);
    found.push(...(await findings(page)));
    await enter(page, button(page, "Stuur mij alleen mail die nodig is"));
    await page.getByText("U bent afgemeld").waitFor();
    found.push(...(await findings(page)));
    await page.goto(`${own}/mail/reminder?kies=ja&wie=confirmed&opnieuw=ja`);
    await page.getByText("1 persoon heeft zich afgemeld").waitFor();
    assert.deepEqual(found, []);
  }));
