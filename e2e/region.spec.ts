/** Provinces and coalitions of one's own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./support/site.ts";

const site = useSite();

test("a province shows its municipalities, each with a link", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/regio/drenthe");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Drenthe/);
    const links = await page
      .getByRole("main")
      .locator("a[href^='/gemeenten/']")
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    for (const slug of ["assen", "emmen", "hoogeveen", "meppel", "westerveld"]) {
      assert.ok(links.includes(`/gemeenten/${slug}`), `no link to ${slug}`);
    }
  }));

test("a coalition of one's own is a link that can be passed on", () =>
  site.visit({}, async (page) => {
    await page.goto("/regio/samen?g=GM0106,GM0114,GM0118");
    const text = await page.getByRole("main").innerText();
    for (const name of ["Assen", "Emmen", "Hoogeveen"]) assert.match(text, new RegExp(name));
  }));

test("an unknown region is answered with 404 and a way on", () =>
  site.visit({}, async (page) => {
    const answer = await page.goto("/regio/atlantis");
    assert.equal(answer?.status(), 404);
    assert.ok((await page.getByRole("main").getByRole("link").count()) > 0, "no way on");
  }));
