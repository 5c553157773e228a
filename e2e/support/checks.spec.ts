/** The checks themselves: each must see a page that is wrong, and leave a page that is right alone. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings } from "./axe.ts";
import { focusFindings } from "./focus.ts";
import { NARROW, cutTextFindings, overflowFindings, widenText } from "./layout.ts";
import { listen } from "./noise.ts";
import { launchBrowser, newVisit } from "./site.ts";
import { targetFindings } from "./targets.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Shows `body` on a narrow screen and gives what `check` found. */
async function findings(body: string, check: (page: Page) => Promise<string[]>): Promise<string[]> {
  const context = await newVisit(browser, { viewport: NARROW });
  try {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><html lang="nl"><head><title>Proef</title>
      <meta name="viewport" content="width=device-width"></head>
      <body style="margin:0"><main><h1>Proef</h1>${body}</main></body></html>`);
    return await check(page);
  } finally {
    await context.close();
  }
}

const spaced = async (page: Page) => {
  await widenText(page);
  return [...(await overflowFindings(page)), ...(await cutTextFindings(page))];
};

const cases: { name: string; check: (page: Page) => Promise<string[]>; good: string; bad: string }[] = [
  {
    name: "axe",
    check: axeFindings,
    good: `<p>Tekst</p>`,
    bad: `<p style="color:#ccc;background:#fff">Te licht</p>`,
  },
  {
    name: "reflow: content that is too wide",
    check: overflowFindings,
    good: `<p>Tekst die omslaat en dus op ieder scherm past, ook als het smal is.</p>`,
    bad: `<p style="width:500px">Te breed</p>`,
  },
  {
    name: "reflow: a table in a region that scrolls",
    check: overflowFindings,
    good: `<div tabindex="0" role="region" aria-label="Tabel" style="overflow-x:auto"><table><tr>
      <td style="min-width:600px">Breed</td></tr></table></div>`,
    bad: `<div style="overflow-x:auto"><table><tr><td style="min-width:600px">Breed</td></tr></table></div>`,
  },
  {
    name: "reflow: text that is cut off",
    check: overflowFindings,
    good: `<p style="overflow:hidden;width:100px">Past</p>`,
    bad: `<p style="overflow:hidden;white-space:nowrap;width:100px">Deze tekst past niet in de ruimte</p>`,
  },
  {
    name: "text spacing",
    check: spaced,
    good: `<p>Tekst die mag groeien</p>`,
    bad: `<p style="overflow:hidden;height:20px;width:200px">Tekst in een hokje van vaste hoogte</p>`,
  },
  {
    name: "target size",
    check: targetFindings,
    good: `<button style="min-width:24px;min-height:24px">A</button><button style="min-height:30px;width:30px">B</button>
      <p>Een <a href="#x">verwijzing</a> in een zin</p>`,
    bad: `<button style="all:unset;display:block;width:9px;height:9px;overflow:hidden">A</button>
      <button style="all:unset;display:block;width:9px;height:9px;overflow:hidden">B</button>`,
  },
  {
    name: "focus that shows",
    check: focusFindings,
    good: `<a href="#x">Een</a> <button>Twee</button>`,
    bad: `<a href="#x" style="outline:none">Een</a>`,
  },
  {
    name: "focus that is covered",
    check: focusFindings,
    good: `<div style="height:100px"></div><a href="#x">Vrij</a>`,
    bad: `<div style="position:fixed;inset:0;background:#fff;z-index:2"></div><a href="#x">Bedekt</a>`,
  },
  {
    name: "focus that gets everywhere",
    check: focusFindings,
    good: `<button>Een</button><button>Twee</button><button tabindex="-1">Niet bedoeld</button>`,
    bad: `<button>Een</button><button inert>Twee</button><button>Drie</button>`,
  },
];

for (const { name, check, good, bad } of cases) {
  describe(name, () => {
    test("leaves a good page alone", async () => assert.deepEqual(await findings(good, check), []));
    test("sees a bad page", async () => assert.notDeepEqual(await findings(bad, check), []));
  });
}

describe("noise", () => {
  const heardOn = (body: string) =>
    findings("", async (page) => {
      const heard = listen(page, "http://127.0.0.1:1");
      await page.setContent(`<!doctype html><title>Proef</title>${body}`);
      await page.waitForLoadState("networkidle");
      return heard;
    });
  test("leaves a silent page alone", async () => assert.deepEqual(await heardOn("<p>Stil</p>"), []));
  test("hears the console", async () =>
    assert.match((await heardOn("<script>console.log('a')</script>")).join(), /console/));
  test("hears a script error", async () =>
    assert.match((await heardOn("<script>throw new Error('b')</script>")).join(), /script error/));
  test("hears a request to elsewhere", async () =>
    assert.match((await heardOn(`<img src="http://127.0.0.2:1/x.png" alt="">`)).join(), /elsewhere/));
});
