/** The organiser decides a doubt, and the waiting list moves: by keyboard, on a narrow screen, in the demonstration. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");
const MEETINGS = "/beheer/bijeenkomsten";

/** Does something that leads to another page. */
async function follow(page: Page, action: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), action()]);
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`/inloggen?naar=${encodeURIComponent(MEETINGS)}`);
  await follow(page, () => page.locator('button[name="rol"][value="organiser"]').press("Enter"));
}

const main = (page: Page) => page.getByRole("main");

const press = (page: Page, name: string | RegExp) =>
  follow(page, () => main(page).getByRole("button", { name }).first().press("Enter"));

const open = (page: Page, name: string | RegExp) =>
  follow(page, () => main(page).getByRole("link", { name }).first().press("Enter"));

async function assertFine(page: Page): Promise<void> {
  const found: string[] = [];
  for (const check of [axeFindings, overflowFindings, targetFindings]) found.push(...(await check(page)));
  assert.deepEqual(found, []);
}

/** How many registrations of a meeting have a standing, as its link says. */
async function count(page: Page, slug: string, standing: string): Promise<number> {
  await page.goto(`${MEETINGS}/${slug}/aanmeldingen?stand=${standing}`);
  const said = await main(page).getByRole("status").last().innerText();
  return Number(/\d+/.exec(said)?.[0] ?? 0);
}

async function mailbox(page: Page): Promise<string> {
  await page.goto("/postvak");
  return main(page).innerText();
}

test("a doubt is decided, with words for who hears of it", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    const slug = "middelgrote-gemeenten-2027";
    await signIn(page);
    const before = await count(page, slug, "doubtful");
    assert.ok(before >= 2, "the demonstration has doubts");
    await assertFine(page);
    await open(page, /^Gemeente Middelburg/);
    await assertFine(page);
    await press(page, "Laat toe");
    assert.match(await main(page).innerText(), /Bevestigd/);
    assert.equal(await count(page, slug, "doubtful"), before - 1);
    await open(page, /^Gemeente Hoogeveen/);
    await page.locator("#woorden").fill("Er komt een tweede bijeenkomst voor uw functie.");
    await press(page, "Wijs af");
    assert.match(await main(page).innerText(), /Afgewezen/);
    assert.match(await mailbox(page), /hoogeveen\.example\.org/);
  }));

test("the waiting list moves when a delegation withdraws, and the offer is taken by its contact person", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    await open(page, /de cijfers van uw gemeente lezen/);
    const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    assert.match(slug, /^cijfers-lezen-/);
    assert.equal(await count(page, slug, "waiting"), 2);
    await count(page, slug, "confirmed");
    await open(page, /^Gemeente Ridderkerk/);
    await press(page, "Trek in");
    assert.match(await main(page).innerText(), /Ingetrokken/);
    assert.equal(await count(page, slug, "waiting"), 0);
    assert.equal(await count(page, slug, "offered"), 3, "three seats for two delegations of two and one, beside one that has its offer");
    await open(page, /^Gemeente Oldambt/);
    await assertFine(page);

    // The contact person takes it by the link in the mail.
    await mailbox(page);
    const mails = main(page).locator("li").filter({ hasText: "oldambt.example.org" });
    await follow(page, () => mails.first().getByRole("link").first().press("Enter"));
    await follow(page, () => main(page).getByRole("link", { name: /\/(eigen|inloggen\/link)\// }).first().press("Enter"));
    const confirm = main(page).getByRole("button").first();
    if (!/\/mijn\//.test(page.url())) await follow(page, () => confirm.press("Enter"));
    await assertFine(page);
    await open(page, "Neem de plaatsen aan of laat ze gaan");
    await press(page, "Ja, wij komen");
    assert.match(await main(page).innerText(), /plaats/);
    await page.context().clearCookies();
    await signIn(page);
    assert.equal(await count(page, slug, "offered"), 2);
  }));
