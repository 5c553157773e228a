/**
 * A work session as the staff lead it: the desk composes it, a phone leads it, the wall follows, and a moderator looks after
 * what the room sees; by keyboard, without scripts, and with a connection that drops.
 */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { focusFindings, tabTo } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { PHONE, findings, useRoom } from "./support/room.ts";

const DESK = "/beheer/bijeenkomsten/middelgrote-gemeenten-2027/sessie";
const WALL = { width: 1920, height: 1080 };

const { device } = useRoom({ chaired: false }, makeSession);
let staff: BrowserContext;
let code = "";
let screen = "";

async function signIn(page: Page): Promise<void> {
  await page.goto("/inloggen?naar=%2Fbeheer");
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.locator('button[name="rol"][value="organiser"]').click(),
  ]);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const now = (page: Page) => page.locator("#regie-nu .lead-now__title");
const wall = (page: Page) => page.locator("#scherm-toon");

/** Presses a button of the remote control and waits until the page shows that it was carried out. */
async function press(remote: Page, name: string | RegExp, shows: RegExp): Promise<void> {
  await remote.locator("session-staff:not([data-locked])").waitFor();
  await button(remote, name).click();
  await remote.locator("main", { hasText: shows }).waitFor();
}

/** As the desk does it, with a number that is refused first. */
async function makeSession(): Promise<void> {
  const desk = await device();
  staff = desk.context();
  await signIn(desk);
  await desk.goto(DESK);
  if (await desk.locator("form input[name=vrij]").count()) {
    assert.deepEqual(await findings(desk), []);
    await desk.locator("#vrij").fill("99");
    await button(desk, "Maak de werksessie").click();
    await desk.locator("#fouten").waitFor();
    assert.match(await desk.title(), /^Fout: /);
    await desk.locator("#vrij").fill("2");
    await button(desk, "Maak de werksessie").click();
    await desk.locator('a[href*="/regie"]').first().waitFor();
  }
  const address = await desk.locator('a[href*="/regie"]').first().getAttribute("href");
  code = /\/sessie\/(\w+)\/regie/.exec(address ?? "")?.[1] ?? "";
  screen = (await desk.locator('a[href*="/scherm/"]').first().getAttribute("href")) ?? "";
  assert.ok(code && screen, "the desk leads to the remote control and the screen");
}

describe("at the desk", () => {
  let page: Page;
  before(async () => {
    page = await staff.newPage();
  });

  test("every page is accessible, fits on a phone, and is reached by keyboard", async () => {
    const parts = ["", "/stap", "/stap?soort=vote", "/stap?soort=recognise", "/tafels", "/verwijderen"];
    const meeting = DESK.replace(/\/sessie$/, "");
    for (const address of [...parts.map((part) => DESK + part), "/beheer", meeting, `${meeting}/scherm`]) {
      for (const viewport of [NARROW, { width: 1280, height: 900 }]) {
        await page.setViewportSize(viewport);
        await page.goto(address);
        assert.deepEqual(await findings(page), [], `${address} at ${viewport.width}`);
      }
      assert.deepEqual(await focusFindings(page), [], address);
    }
  });

  test("a vote asks for the settings of its own way of voting, and no others", async () => {
    await page.goto(`${DESK}/stap?soort=vote`);
    await page.locator("input[name=methode][value=dots]").check();
    assert.ok((await page.locator("#stippen").isVisible()) && !(await page.locator("#plaatsen").isVisible()));
    await page.locator("input[name=methode][value=ranking]").check();
    assert.ok(!(await page.locator("#stippen").isVisible()) && (await page.locator("#plaatsen").isVisible()));
    await page.locator("input[name=methode][value=agree]").check();
    assert.ok(!(await page.locator("#stippen").isVisible()) && !(await page.locator("#plaatsen").isVisible()));
  });

  test("a step is added, changed, moved and taken out", async () => {
    await page.goto(`${DESK}/stap?soort=cards`);
    await page.locator("#minuten").fill("veel");
    await button(page, "Bewaar").click();
    await page.locator("#fouten").getByText(/Minuten/).waitFor();
    await page.locator("#titel-nl").fill("Kansen voor de kust");
    await page.locator("#minuten").fill("7");
    await button(page, "Bewaar").click();
    await page.locator(".desk-session__step", { hasText: "Kansen voor de kust" }).waitFor();
    const last = page.locator(".desk-session__step").last();
    assert.match(await last.innerText(), /Kansen voor de kust[\s\S]*7 minuten/);
    await last.getByRole("link").click();
    await page.locator("#titel-nl").fill("Kansen voor het land");
    await button(page, "Bewaar").click();
    await page.locator(".desk-session__step").last().getByRole("button", { name: /Omhoog/ }).click();
    await page.waitForURL(/gedaan=moved/);
    const moved = page.locator(".desk-session__step", { hasText: "Kansen voor het land" });
    assert.notEqual(await moved.getAttribute("id"), await page.locator(".desk-session__step").last().getAttribute("id"));
    await moved.locator("summary", { hasText: "Haal weg" }).click();
    await moved.getByRole("button", { name: /Ja, haal weg/ }).click();
    await page.waitForURL(/gedaan=removed/);
    assert.equal(await page.locator(".desk-session__step", { hasText: "Kansen voor het land" }).count(), 0);
  });

  test("a table is added and gets a new code, and all have a card to print", async () => {
    await page.goto(`${DESK}/tafels`);
    await page.locator("#naam-nieuw").fill("Gastentafel");
    await button(page, "Bewaar").click();
    const row = page.locator("fieldset", { hasText: "Gastentafel" });
    await row.waitFor();
    const before = await row.locator(".desk-session__code").innerText();
    await row.getByLabel("Geef deze tafel een nieuwe code").check();
    await button(page, "Bewaar").click();
    await page.waitForLoadState();
    assert.notEqual(await row.locator(".desk-session__code").innerText(), before);
    const cards = await page.request.get(`${DESK}/tafelkaarten`);
    assert.equal(cards.status(), 200);
    assert.equal((await cards.body()).subarray(0, 5).toString(), "%PDF-");
  });

  test("deleting asks for the code and does nothing without it", async () => {
    await page.goto(`${DESK}/verwijderen`);
    await page.locator("#code").fill("AAAAAA");
    await page.locator("main form button[type=submit]").first().click();
    await page.locator("#fouten").waitFor();
    await page.goto(DESK);
    assert.equal(await page.locator('a[href*="/regie"]').count(), 1);
  });
});

describe("a phone leads and the wall follows", () => {
  let remote: Page;
  let shown: Page;
  before(async () => {
    remote = await staff.newPage();
    await remote.setViewportSize(PHONE);
    await remote.goto(`/sessie/${code}/regie`);
    shown = await device({ viewport: WALL });
    await shown.goto(screen);
  });

  test("before it begins the wall says how to join", async () => {
    assert.match(await wall(shown).innerText(), /Welkom/);
    assert.equal((await shown.locator(".screen-foot__code strong").innerText()).replace(" ", ""), code);
    assert.equal(await shown.locator(".screen-foot__qr svg").count(), 1);
    assert.deepEqual([...(await axeFindings(shown)), ...(await overflowFindings(shown))], []);
  });

  test("the chair begins, stops the time, gives more of it, and goes on", async () => {
    await press(remote, /^Begin: Opening/, /Stap 1 van/);
    await press(remote, "Pauze", /gepauzeerd/);
    await shown.locator(".screen-time--paused").waitFor();
    await press(remote, "Hervat", /Pauze/);
    const minutes = async () => Number((await remote.locator(".lead-time__value").innerText()).split(":")[0]);
    const before = await minutes();
    await button(remote, /^\+5/).click();
    await remote.waitForFunction(
      (least) => Number(document.querySelector(".lead-time__value")?.textContent?.split(":")[0]) >= least,
      before + 4,
    );
    await press(remote, /^Verder: Kennismaken/, /Stap 2 van/);
    await shown.locator(".screen-top__title", { hasText: "Kennismaken" }).waitFor();
    assert.deepEqual(await findings(remote), []);
  });

  test("a thumb that presses twice or thrice goes on by one step", async () => {
    await press(remote, /^Terug:/, /Stap 1 van/);
    await remote.locator("session-staff:not([data-locked])").waitFor();
    const box = await button(remote, /^Verder: Kennismaken/).boundingBox();
    assert.ok(box);
    for (let presses = 0; presses < 3; presses++) {
      await remote.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await remote.waitForTimeout(300);
    }
    await remote.locator("session-staff:not([data-locked])").waitFor();
    assert.match(await remote.locator("main").innerText(), /Stap 2 van/);
  });

  test("everything that is pressed is large enough for a thumb", async () => {
    const small = await remote.evaluate(() =>
      [...document.querySelectorAll("main button, main select, nav a, main input:not([type=hidden]), summary")]
        .filter((each) => each.checkVisibility())
        .map((each) => ({ words: each.textContent ?? "", box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
        .map(({ words, box }) => `${words.trim()}: ${box.width} x ${box.height}`),
    );
    assert.deepEqual(small, []);
  });

  test("a page that was not drawn anew presses nothing twice", async () => {
    const other = await staff.newPage();
    await other.route("**/stroom*", (route) => route.abort());
    await other.goto(`/sessie/${code}/regie`);
    const title = await now(other).innerText();
    await press(remote, /^Verder:/, /Stap 3 van/);
    await button(other, /^Verder:/).click();
    await other.locator("#mislukt p").first().waitFor();
    await remote.locator("main", { hasText: /Stap 3 van/ }).waitFor();
    assert.notEqual(await now(remote).innerText(), title);
    await other.close();
  });

  test("a trend is drawn on the wall with its reading and source", async () => {
    // What goes on is what the wall shows, as long as the chair does not choose otherwise.
    assert.match(await remote.locator("main").innerText(), /Nu op het scherm: Wat nu loopt/);
    await shown.locator(".chart-screen").waitFor();
    assert.match(await shown.locator(".screen-slide__reading").innerText(), /gemeenten/);
    assert.match(await shown.locator(".screen-slide__note").innerText(), /CBS/);
    assert.deepEqual([...(await axeFindings(shown)), ...(await overflowFindings(shown))], []);
  });

  test("words for everybody reach the wall and go away again", async () => {
    await remote.locator("#omroep-nl").fill("De koffie staat klaar");
    await press(remote, "Toon op alle apparaten en het scherm", /Haal deze mededeling weg/);
    await shown.locator(".screen-announcement", { hasText: "De koffie staat klaar" }).waitFor();
    assert.equal(await remote.locator("#omroep-nl").inputValue(), "");
    await button(remote, "Haal deze mededeling weg").click();
    await shown.locator(".screen-announcement").waitFor({ state: "detached" });
  });

  test("no name of a person is on the wall, and a guest is let in by the moderator", async () => {
    const table = await tableCode();
    const guest = await device({ viewport: PHONE });
    await guest.goto(`/sessie/${table}`);
    await guest.locator("input[name=naam]").fill("Onvergetelijke Gast");
    await guest.locator("main form button[type=submit]").first().click();
    await guest.waitForLoadState();
    const moderator = await staff.newPage();
    await moderator.goto(`/sessie/${code}/moderatie`);
    await moderator.locator("#moderatie-gasten", { hasText: "Onvergetelijke Gast" }).waitFor();
    assert.deepEqual(await findings(moderator), []);
    await button(moderator, /^Laat binnen ?: Onvergetelijke Gast/).click();
    await moderator.locator("#moderatie-gasten", { hasText: "Niemand wacht" }).waitFor();
    await press(remote, "Welkom en code", /Nu op het scherm: Welkom/);
    await wall(shown).getByText(/1 mens|Eén persoon|mensen doen mee/).waitFor();
    for (const choice of ["Tafels naast elkaar", "Uitslag", "Wat nu loopt"]) {
      await button(remote, choice).click();
      await remote.getByText(new RegExp(`Nu op het scherm: .*`)).waitFor();
      assert.doesNotMatch(await shown.content(), /Onvergetelijke/);
    }
    await moderator.close();
  });

  test("when the connection drops the wall keeps what it knew and says so, and comes back", async () => {
    await wall(shown).getByText("Wat merkt u hiervan in uw gemeente?").waitFor();
    const before = await wall(shown).innerText();
    await shown.context().setOffline(true);
    await shown.evaluate(() => window.dispatchEvent(new Event("offline")));
    await shown.locator("[data-stale]:not([hidden])").waitFor({ timeout: 40_000 });
    assert.equal(await wall(shown).innerText(), before);
    await press(remote, /^Verder:/, /Stap 4 van/);
    await shown.context().setOffline(false);
    await shown.evaluate(() => window.dispatchEvent(new Event("online")));
    await shown.locator("[data-stale]:not([hidden])").waitFor({ state: "detached", timeout: 40_000 });
    const title = await now(remote).innerText();
    await shown.locator(".screen-top__title", { hasText: title }).waitFor();
  });

  test("by keyboard alone the chair goes on", async () => {
    await remote.bringToFront();
    await remote.locator("#inhoud").focus();
    const before = await now(remote).innerText();
    await remote.locator("session-staff:not([data-locked])").waitFor();
    await tabTo(remote, ({ name }) => /^Verder:/.test(name));
    await remote.keyboard.press("Enter");
    await remote.waitForFunction((title) => document.querySelector("#regie-nu .lead-now__title")?.textContent !== title, before);
    // From the top of a page that was just loaded.
    await remote.reload();
    assert.deepEqual(await focusFindings(remote), []);
  });

  test("without scripts the same buttons do the same", async () => {
    const plain = await device({ scripts: false, viewport: NARROW });
    await plain.context().addCookies(await staff.cookies());
    await plain.goto(`/sessie/${code}/regie`);
    const before = await now(plain).innerText();
    await button(plain, /^Terug:/).click();
    await plain.waitForLoadState();
    assert.notEqual(await now(plain).innerText(), before);
    assert.deepEqual(await overflowFindings(plain), []);
  });
});

/** The code of a table, as the organiser sees it. */
async function tableCode(): Promise<string> {
  const page = await staff.newPage();
  await page.goto(DESK);
  const spaced = await page.locator(".desk-session__tables .desk-session__code").first().innerText();
  await page.close();
  return spaced.replace(" ", "");
}
