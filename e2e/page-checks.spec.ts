/** The promises every page keeps: accessible, fitting, quiet, and readable without scripts. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { focusFindings } from "./support/focus.ts";
import { NARROW, cutTextFindings, overflowFindings, widenText } from "./support/layout.ts";
import { listen } from "./support/noise.ts";
import { DESKTOP, type VisitOptions, useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";
import { type PageLanguage, type SitePage, languages, pages, pathIn } from "./pages.ts";

const site = useSite();

/** Opens the page in its state, lets `check` look at it, and holds it to its status and to silence. */
async function hold(
  entry: SitePage,
  language: PageLanguage,
  options: VisitOptions,
  check: (page: Page) => Promise<string[]>,
): Promise<void> {
  await site.visit(options, async (page) => {
    const expected = entry.status ?? 200;
    const heard = listen(page, site.origin, expected);
    const answer = await page.goto(pathIn(language, entry.path), { waitUntil: "load" });
    assert.equal(answer?.status(), expected, "status of the page");
    if (entry.prepare && options.scripts !== false) await entry.prepare(page);
    if (options.scripts !== false) await page.waitForLoadState("networkidle");
    assert.deepEqual(await check(page), []);
    assert.deepEqual(heard, [], "what the page said on the console or asked of others");
  });
}

/** What a reader without scripts would miss. */
async function readingFindings(page: Page, language: PageLanguage): Promise<string[]> {
  const found: string[] = [];
  if ((await page.locator("html").getAttribute("lang")) !== language) found.push(`lang is not ${language}`);
  if ((await page.locator("h1:visible").count()) !== 1) found.push("not exactly one visible h1");
  if ((await page.title()).trim() === "") found.push("no title");
  const text = await page.locator("main").innerText();
  if (text.trim().length < 100) found.push(`main holds only ${text.trim().length} characters of text`);
  if ((await page.getByRole("navigation").getByRole("link").count()) < 3) found.push("no navigation");
  return found;
}

/** What does not fit or is too small to hit, first as the page is, then with wider text. */
async function fitFindings(page: Page): Promise<string[]> {
  const found = [...(await overflowFindings(page)), ...(await targetFindings(page))];
  await widenText(page);
  const widened = [...(await overflowFindings(page)), ...(await cutTextFindings(page))];
  return [
    ...found,
    ...widened.filter((line) => !found.includes(line)).map((line) => `with wider text: ${line}`),
  ];
}

for (const language of languages) {
  for (const entry of pages) {
    const name = `${entry.name} (${language})`;
    // Two at a time: most of a test is waiting until the page is quiet.
    describe(name, { concurrency: 2 }, () => {
      // Colours and the order of controls are those of one stylesheet and one template, whatever the language.
      const isFirst = language === languages[0];
      for (const colorScheme of isFirst ? (["light", "dark"] as const) : (["light"] as const)) {
        test(`${name}: axe finds nothing, ${colorScheme}`, () =>
          hold(entry, language, { colorScheme }, axeFindings));
      }
      for (const viewport of [NARROW, DESKTOP]) {
        test(`${name}: fits and can be hit at ${viewport.width} pixels, also with wider text`, () =>
          hold(entry, language, { viewport }, fitFindings));
      }
      // With a list of suggestions open, Tab closes it: the walk belongs to the pages at rest.
      if (!entry.prepare) {
        if (isFirst) {
          test(`${name}: every control is reached with Tab and shows its focus`, () =>
            hold(entry, language, {}, focusFindings));
        }
        test(`${name}: reads without scripts`, () =>
          hold(entry, language, { scripts: false }, (page) => readingFindings(page, language)));
      }
    });
  }
}
