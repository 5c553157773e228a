/** From a name to a brief, and what happens to names that are no more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { tabTo } from "./support/focus.ts";
import { useSite } from "./support/site.ts";

const site = useSite();

test("from search to brief with the keyboard only", () =>
  site.visit({}, async (page) => {
    await page.goto("/");
    await tabTo(page, ({ tag }) => tag === "input");
    await page.keyboard.type("ass");
    await page.getByRole("option", { name: /Assen/ }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/gemeenten/assen");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Assen/);

    await tabTo(page, ({ tag, name }) => tag === "a" && /brief/i.test(name));
    const arriving = page.context().waitForEvent("response", (answer) => answer.url().includes("/brief"));
    await page.keyboard.press("Enter");
    const answer = await arriving;
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()["content-type"] ?? "", /^application\/pdf/);
    const file = await (await site.request.get(answer.url())).body();
    assert.equal(file.subarray(0, 5).toString(), "%PDF-");
    assert.ok(file.length > 20_000, `a brief of ${file.length} bytes is no brief`);
  }));

test("the search form works without scripts", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/");
    const field = page.locator("input[name=q]").first();
    await field.fill("assen");
    await field.press("Enter");
    await page.waitForURL(/\/gemeenten(\/assen|\?)/);
    await page
      .getByRole("main")
      .getByRole("link", { name: /Assen/ })
      .or(page.getByRole("heading", { level: 1, name: /Assen/ }))
      .first()
      .waitFor();
  }));

test("a code leads to the page of the municipality", async () => {
  const answer = await site.request.get("/gemeenten/GM0106");
  assert.equal(answer.status(), 200);
  assert.equal(new URL(answer.url()).pathname, "/gemeenten/assen");
});

test("an old name leads to its successor, with a sentence about it", () =>
  site.visit({}, async (page) => {
    const answer = await page.goto("/gemeenten/weesp");
    assert.equal(answer?.status(), 200);
    assert.equal(new URL(page.url()).pathname, "/gemeenten/amsterdam");
    assert.match(await page.getByRole("main").innerText(), /Weesp/);
  }));

test("the language switch stays on the same municipality", () =>
  site.visit({}, async (page) => {
    await page.goto("/gemeenten/assen");
    await page.locator("a[hreflang=en]").first().click();
    await page.waitForURL("**/en/gemeenten/assen");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  }));
