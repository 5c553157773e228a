/** The list of all municipalities: complete, searchable, and to take away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./support/site.ts";

const site = useSite();
const MUNICIPALITIES = 342;

test("the table holds every municipality, also without scripts", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/gemeenten");
    const names = await page.getByRole("table").first().locator("tbody a").allInnerTexts();
    assert.equal(new Set(names).size, MUNICIPALITIES);
  }));

test("a search without scripts leaves what fits", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/gemeenten?q=asse");
    const names = await page.getByRole("table").first().locator("tbody a").allInnerTexts();
    assert.ok(names.includes("Assen"), names.join(", "));
    assert.ok(names.length < 20, `${names.length} municipalities is no selection`);
  }));

test("suggestions name Assen for three letters", async () => {
  const answer = await site.request.get("/gemeenten/zoek?q=ass");
  assert.equal(answer.status(), 200);
  const suggestions = (await answer.json()) as { name: string; slug: string }[];
  assert.ok(suggestions.some(({ name, slug }) => name === "Assen" && slug === "assen"));
});

const formats = [
  { accept: "text/csv", begins: "" },
  { accept: "application/json", begins: "{" },
  { accept: "application/vnd.oasis.opendocument.spreadsheet", begins: "PK" },
  { accept: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: "PK" },
];
for (const { accept, begins } of formats) {
  test(`the table comes as ${accept}`, async () => {
    const answer = await site.request.get("/gemeenten", { headers: { accept } });
    assert.equal(answer.status(), 200);
    assert.equal((answer.headers()["content-type"] ?? "").split(";")[0], accept);
    const file = await answer.body();
    assert.equal(file.subarray(0, begins.length).toString(), begins);
    assert.ok(file.length > 5_000, `${file.length} bytes cannot hold every municipality`);
  });
}

test("a phone shows the chosen figure beside the name", () =>
  site.visit({ viewport: { width: 320, height: 700 } }, async (page) => {
    await page.goto("/gemeenten?cijfer=sale_price");
    const row = page.locator("[aria-labelledby=gemeenten-titel] tbody tr").first();
    // The letters themselves, without the air around them in the cell.
    const right = await row.locator("td").first().evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().right;
    });
    assert.ok(right > 0 && right <= 320 - 16, `the figure ends at ${right}`);
  }));
