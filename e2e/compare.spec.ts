/** Two to six municipalities side by side, in a link that can be passed on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./support/site.ts";

const site = useSite();

test("a link that is passed on shows the same municipalities", () =>
  site.visit({}, async (page) => {
    await page.goto("/vergelijk?g=GM0106,GM0664");
    const headers = (await page.getByRole("main").locator("table th").allInnerTexts()).join(" | ");
    assert.match(headers, /Assen/);
    assert.match(headers, /Goes/);
  }));

test("without a choice the page says how to choose", () =>
  site.visit({ scripts: false }, async (page) => {
    const answer = await page.goto("/vergelijk");
    assert.equal(answer?.status(), 200);
    assert.ok((await page.getByRole("main").locator("form").count()) > 0, "there is no form to choose with");
  }));

test("a name that does not exist is named in the answer", () =>
  site.visit({}, async (page) => {
    const answer = await page.goto("/vergelijk?g=GM0106,GM9999");
    assert.ok([200, 400, 404].includes(answer?.status() ?? 0), `status ${answer?.status()}`);
    assert.match(await page.getByRole("main").innerText(), /GM9999/);
  }));
