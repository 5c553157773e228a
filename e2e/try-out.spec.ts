/** The public try-out of strategic choice: an example to play with, and a file of one's own. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { test } from "node:test";
import { useSite } from "./support/site.ts";

const site = useSite();
const small = resolve(import.meta.dirname, "../docs/examples/three-questions.nl.json");

test("a choice without scripts becomes a short address and says what it did", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/koers/proberen");
    await page.getByRole("radio", { name: "Bij het station, hoog en dicht bij elkaar" }).check();
    await page.getByText("Wat niet samengaat", { exact: true }).click();
    await page.getByLabel(/De woningen komen te dicht op de maakbedrijven/).check();
    await page.getByRole("button", { name: "Bekijk wat overblijft" }).click();
    assert.equal(new URL(page.url()).search, "?neem=station&samen=2");
    const main = await page.getByRole("main").innerText();
    assert.match(main, /Neem “Bij het station, hoog en dicht bij elkaar”/);
    assert.match(main, /Eerst waren er 30 combinaties/);
    assert.ok(await page.getByRole("radio", { name: "Bij het station, hoog en dicht bij elkaar" }).isChecked());
    await page.getByRole("link", { name: "Begin opnieuw" }).click();
    assert.equal(new URL(page.url()).search, "");
  }));

test("by keyboard only an option is taken", () =>
  site.visit({}, async (page) => {
    await page.goto("/koers/proberen");
    const open = page.getByRole("radio", { name: "Nog open" }).first();
    await open.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/neem=station/);
    assert.match(await page.getByRole("main").innerText(), /Dit koos u/);
  }));

test("a floor that is no number is told beside its field", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/koers/proberen");
    await page.getByText("Ondergrenzen", { exact: true }).click();
    await page.locator("#grens-region").fill("veel");
    await page.getByRole("button", { name: "Bekijk wat overblijft" }).click();
    assert.match(await page.title(), /^Fout:/);
    assert.equal(await page.locator("#grens-region").inputValue(), "veel");
    assert.equal(await page.locator("#grens-region").getAttribute("aria-invalid"), "true");
  }));

test("a file of one's own is explored, played with, and mended", () =>
  site.visit({ scripts: false }, async (page) => {
    await page.goto("/koers/proberen");
    await page.getByLabel("Uw bestand").setInputFiles(small);
    await page.getByRole("button", { name: "Reken uit" }).click();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Drie vragen/);
    await page.getByText("Wat niet samengaat", { exact: true }).click();
    await page.getByLabel(/Een nieuwe rand vraagt een groter centrum/).check();
    await page.getByRole("button", { name: "Bekijk wat overblijft" }).click();
    assert.match(await page.getByRole("main").innerText(), /Eerst waren er 2 combinaties .* nu 3/);
    const broken = (await readFile(small, "utf8")).replace('"edge", "compact"', '"edge", "station"');
    const file = { name: "eigen.json", mimeType: "application/json", buffer: Buffer.from(broken) };
    await page.getByLabel("Uw bestand").setInputFiles(file);
    await page.getByRole("button", { name: "Reken uit" }).click();
    assert.match(await page.getByRole("alert").innerText(), /“edge” en “station” zijn antwoorden op dezelfde vraag/);
    const editor = page.getByLabel("Wat u stuurde");
    await editor.fill((await editor.inputValue()).replace('"edge", "station"', '"edge", "compact"'));
    await page.getByRole("button", { name: "Reken uit" }).first().click();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Drie vragen/);
  }));
