/** An organiser makes a meeting and publishes it, with the keyboard alone; every page of the desk is looked at. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { focusFindings } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");

/** A name in the address that no other test uses. */
const slug = () => `proef-${Date.now()}-${Math.floor(Math.random() * 1000)}`;

async function signIn(page: Page): Promise<void> {
  await page.goto("/inloggen?naar=%2Fbeheer");
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

const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

/** Types in a field as a keyboard does. */
async function type(page: Page, field: string, words: string): Promise<void> {
  await page.locator(`#${field}`).focus();
  await page.keyboard.type(words);
}

/** A draft made of the first template. */
async function makeDraft(page: Page): Promise<string> {
  const name = slug();
  await page.goto("/beheer/bijeenkomsten/nieuw");
  await type(page, "titel-nl", "Proef van de organisator");
  await page.locator("#datum").fill("2099-10-23");
  await type(page, "adres", name);
  await enter(page, button(page, "Maak de bijeenkomst"));
  assert.equal(await heading(page), "Proef van de organisator");
  return name;
}

test("an organiser makes a meeting and publishes it by keyboard", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    const name = await makeDraft(page);
    await enter(page, link(page, "Programma"));
    const second = await page.locator("#titel-nl-1").inputValue();
    await enter(page, button(page, "Onderdeel 2 omlaag"));
    assert.equal(await page.locator("#titel-nl-2").inputValue(), second);
    assert.match(page.url(), /#rij-2$/);
    await page.goto(`/beheer/bijeenkomsten/${name}/gegevens`);
    await page.locator("#locatie").fill("");
    await enter(page, button(page, "Bewaar"));
    assert.equal(await button(page, "Publiceer").count(), 0, "a meeting without a venue cannot be published");
    await enter(page, link(page, "Vul de naam en de plaats van de locatie in."));
    assert.equal(await page.evaluate(() => location.hash), "#locatie");
    await type(page, "locatie", "Het huis");
    await enter(page, button(page, "Bewaar"));
    await enter(page, button(page, "Publiceer"));
    await page.getByRole("status").filter({ hasText: "De bijeenkomst is gepubliceerd" }).waitFor();
    const answer = await page.context().browser()?.newPage();
    const seen = await answer?.goto(`${site.origin}/bijeenkomsten/${name}`);
    assert.equal(seen?.status(), 200, "everybody sees it");
    await answer?.close();
  }));

test("a mistake keeps what was typed and takes the focus", () =>
  site.visit({ scripts: false }, async (page) => {
    await signIn(page);
    const name = await makeDraft(page);
    await page.goto(`/beheer/bijeenkomsten/${name}/toelating`);
    await page.locator("#plaatsen").fill("veel");
    await enter(page, button(page, "Bewaar"));
    assert.match(await page.title(), /^Fout:/);
    assert.equal(await page.locator("#plaatsen").inputValue(), "veel");
    assert.equal(await page.locator("#plaatsen").getAttribute("aria-invalid"), "true");
  }));

const parts = [
  "",
  "/gegevens",
  "/programma",
  "/toelating",
  "/vragen",
  "/documenten",
  "/uitnodigingen",
  "/uitnodigingen/inlezen",
  "/statistiek",
  "/annuleren",
];

/** The parts of a meeting with guests. */
const lists = [
  "",
  "/aanmeldingen",
  "/aanmeldingen/nieuw",
  "/deelnemers",
  "/deelnemers?wie=allen",
  "/statistiek",
  "/catering",
  "/badges",
  "/inchecken",
  "/inchecken/onverwacht",
  "/mail",
  "/sessie",
];

/** The way to the meeting of the demonstration with a waiting list. */
async function fullMeeting(page: Page): Promise<string> {
  await page.goto("/beheer/bijeenkomsten");
  const address = await page.getByRole("link", { name: /de cijfers van uw gemeente lezen/ }).getAttribute("href");
  assert.ok(address);
  return address;
}

test("every page of the desk is accessible and fits, also on the narrowest screen", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    const name = await makeDraft(page);
    const full = await fullMeeting(page);
    const pages = parts.map((part) => `/beheer/bijeenkomsten/${name}${part}`);
    pages.push(...lists.map((part) => `${full}${part}`));
    pages.push("/beheer/mail", "/beheer/mail/sjablonen", "/beheer/voorstellen");
    const found: string[] = [];
    for (const address of ["/beheer", "/beheer/bijeenkomsten", "/beheer/partners", "/beheer/partners/nieuw", ...pages]) {
      const answer = await page.goto(address);
      assert.equal(answer?.status(), 200, address);
      const findings = [
        ...(await axeFindings(page)),
        ...(await overflowFindings(page)),
        ...(await targetFindings(page)),
      ];
      found.push(...findings.map((line) => `${address}: ${line}`));
    }
    assert.deepEqual(found, []);
  }));

test("every control is reached with Tab and shows its focus", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    const name = await makeDraft(page);
    // Not on pages with fields for dates and times: there Tab stops more than once in one field.
    for (const part of ["", "/vragen", "/documenten", "/uitnodigingen", "/annuleren"]) {
      await page.goto(`/beheer/bijeenkomsten/${name}${part}`);
      assert.deepEqual(await focusFindings(page), [], part);
    }
  }));
