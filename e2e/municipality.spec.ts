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

test("the moving map says what the drawing says: names, a legend, and a line that reads", () =>
  site.visit({}, async (page) => {
    await page.goto("/gemeenten/assen");
    await page.getByRole("button", { name: "Maak de kaart beweegbaar" }).click();
    const map = page.locator("thematic-map");
    await map.locator(".map__name--own").waitFor();
    await page.waitForFunction(() => document.querySelector(".map__name--own")?.checkVisibility());
    const names = await map.locator(".map__name").allInnerTexts();
    assert.ok(names.includes("Assen") && names.includes("Groningen"), names.join(", "));
    assert.match(await map.locator(".map__legend").innerText(), /naar Assen[\s\S]*vanuit Assen/);
  }));

test("on a wide screen the contents stay in sight", () =>
  site.visit({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto("/gemeenten/assen");
    await page.getByRole("heading", { name: "Vergelijkbare gemeenten", level: 2 }).scrollIntoViewIfNeeded();
    const box = await page.getByRole("navigation", { name: "Op deze pagina" }).boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 900, JSON.stringify(box));
  }));
