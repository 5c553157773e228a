/**
 * What a device keeps of a work session when the session goes on without it, and what is refused: every text stays in
 * sight with what can be done about it.
 */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { field, isOnShelf, network, note, write } from "./support/contribution.ts";
import { NARROW } from "./support/layout.ts";
import { findings, useRoom } from "./support/room.ts";

const room = useRoom({ viewport: NARROW });
const { seated } = room;

const lines = (page: Page, state: string) => page.locator(`#uitbak .outbox__item--${state}`);
const fold = (page: Page, title: string) => page.locator("#uitbak > ul > li > details", { hasText: title });

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENS"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test("who lost the way in is led back to the door, and what was written comes along", async () => {
  const page = await seated(5, "Gast met een lege telefoon");
  const step = await room.chair.start("cards");
  await field(page, step).waitFor();
  await isOnShelf(page, room.chair.code);
  await page.context().clearCookies();
  await write(page, step, "Geschreven zonder plek");
  await page.locator("#verbinding").getByText("U doet nu niet mee").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.locator("#verbinding").getByRole("link", { name: "Kom opnieuw binnen" }).click();
  await page.locator("input[name=naam]").waitFor();
  await room.chair.seat(page, await room.chair.table(5), "Gast met een volle telefoon");
  await page.getByText("Op dit apparaat staat nog iets dat niet is verzonden: 1.").waitFor();
  assert.deepEqual(await findings(page), []);
  assert.equal(await note(page, "Geschreven zonder plek").count(), 0, "whoever came in does not send it unasked");
  await page.getByRole("button", { name: "Ja, verstuur het nu" }).click();
  await note(page, "Geschreven zonder plek").waitFor();
});

describe("what waits on a device for an earlier step", () => {
  let one: Page;
  let two: Page;
  let cards: string;

  before(async () => {
    [one, two] = [await seated(6, "Aan tafel gebleven"), await seated(6, "Onderweg")];
    cards = await room.chair.start("cards");
    await field(one, cards).waitFor();
    await field(two, cards).waitFor();
    await isOnShelf(two, room.chair.code);
  });

  test("is one line each, and comes in late by itself", async () => {
    await network(two, false);
    for (const words of ["Eerste uit de trein", "Tweede uit de trein"]) await write(two, cards, words);
    const next = await room.chair.start("discuss");
    await one.locator(`#step-${next}`).waitFor();
    await lines(two, "kept").nth(1).waitFor();
    assert.deepEqual(await lines(two, "kept").locator(".outbox__words").allInnerTexts(), [
      "Kaart: ‘Eerste uit de trein’",
      "Kaart: ‘Tweede uit de trein’",
    ]);
    assert.deepEqual(await findings(two), []);
    await picture(two, "outbox-kept");
    await network(two, true);
    await two.locator(`#step-${next}`).waitFor();
    await lines(two, "kept").first().waitFor({ state: "detached" });
    assert.equal(await two.locator("#uitbak details").count(), 0, "nothing was refused");
    await one.goto(`/sessie/${room.chair.code}?stap=${cards}`);
    for (const words of ["Eerste uit de trein", "Tweede uit de trein"]) {
      const card = one.locator(".note", { has: note(one, words) });
      assert.equal(await card.count(), 1);
      assert.match(await card.innerText(), /na afloop/i);
    }
    await one.goto(`/sessie/${room.chair.code}`);
  });

  test("what is typed while the device still keeps the text before is not lost", async () => {
    const next = await room.chair.start("discuss");
    await field(one, next).waitFor();
    // Both in one go, before the device can have kept the first.
    await one.locator(`#nieuw-${next}`).evaluate((form: HTMLFormElement) => {
      const text = form.querySelector("textarea")!;
      const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
      for (const words of ["Meteen het eerste", "Meteen het tweede"]) {
        text.value = words;
        text.dispatchEvent(new Event("input", { bubbles: true }));
        button.click();
      }
      button.click();
    });
    for (const words of ["Meteen het eerste", "Meteen het tweede"]) {
      await note(two, words).waitFor();
      await note(one, words).waitFor();
      assert.equal(await note(one, words).count(), 1);
    }
    assert.equal(await one.locator(`#nieuw-${next} .form-mistake`).count(), 0, "a second press is no empty text");
  });

  test("is one line for each step when it is refused, with every text in it", async () => {
    const ballot = await room.chair.add({ kind: "vote", source: cards, method: { method: "dots", dots: 3, most: 2 } }, "Stippen plakken");
    const secret = await room.chair.add({ kind: "free-text" }, "Zonder naam", { anonymous: true });
    await room.chair.press({ start: ballot });
    await two.locator(`#stem-${ballot} button[data-step='1']`).first().click();
    await network(two, false);
    await two.locator(`#stem-${ballot} button[type=submit]`).click();
    await lines(two, "kept").waitFor();
    await room.chair.press({ start: secret });
    await one.locator(`#step-${secret}`).waitFor();
    await network(two, true);
    await field(two, secret).waitFor();
    await fold(two, "Geweigerd bij Stippen plakken: 1").waitFor();

    await network(two, false);
    for (const words of ["Wat ik onderweg dacht", "En wat ik ook nog dacht"]) await write(two, secret, words);
    const next = await room.chair.start("discuss");
    await one.locator(`#step-${next}`).waitFor();
    await network(two, true);
    await two.locator(`#step-${next}`).waitFor();
    const refused = fold(two, "Geweigerd bij Zonder naam: 2");
    await refused.waitFor();
    // One line for each step, once all that was sent has its answer.
    await two.waitForFunction(() => document.querySelectorAll("#uitbak > ul > li").length === 2);
    await two.reload();
    await refused.locator("summary").click();
    for (const words of ["Wat ik onderweg dacht", "En wat ik ook nog dacht"]) {
      const item = refused.locator("li", { hasText: words });
      await item.getByText(/Geweigerd: Dit onderdeel is voorbij/).waitFor();
      assert.ok(await item.getByRole("button", { name: "Probeer opnieuw" }).isVisible());
    }
    assert.deepEqual(await findings(two), []);
    await picture(two, "outbox-refused");
  });

  test("goes out again when its step is opened again, and goes when it is thrown away", async () => {
    const view = await room.chair.view();
    const ballot = view.frame.order.find((id) => view.steps[id]!.step.title.nl === "Stippen plakken")!;
    await room.chair.press({ reopen: ballot });
    const vote = fold(two, "Stippen plakken");
    await vote.locator("summary").click();
    await vote.getByRole("button", { name: "Probeer opnieuw" }).click();
    await vote.waitFor({ state: "detached" });
    const secret = fold(two, "Zonder naam");
    const again = secret.locator("li", { hasText: "Wat ik onderweg dacht" }).getByRole("button", { name: "Probeer opnieuw" });
    const refused = two.waitForResponse((response) => response.url().endsWith("/opdracht") && response.status() === 409);
    await again.click();
    await refused;
    // Refused once more, and still there.
    await fold(two, "Geweigerd bij Zonder naam: 2").getByText(/Wat ik onderweg dacht/).first().waitFor();
    for (let count = 2; count > 0; count--) {
      await fold(two, `Geweigerd bij Zonder naam: ${count}`).getByRole("button", { name: "Gooi weg" }).first().click();
    }
    await secret.waitFor({ state: "detached" });
    await two.goto(`/sessie/${room.chair.code}?stap=${ballot}`);
    await two.getByText("Uw stem is binnen").waitFor();
    assert.equal(await two.locator("#uitbak li").count(), 0);
  });
});

describe("a vote with dots", () => {
  let page: Page;
  let step: string;
  const count = (place: number) => page.locator(`#stem-${step} input[type=number]`).nth(place);
  const more = (place: number) => page.locator(`#stem-${step} button[data-step='1']`).nth(place);
  const mistake = () => page.locator(`#stem-${step} .form-mistake`);
  const stick = async (dots: number[]) => {
    for (const [place, value] of dots.entries()) await count(place).fill(String(value));
  };
  const send = () => page.locator(`#stem-${step} button[type=submit]`).click();

  before(async () => {
    page = await seated(7, "Met drie stippen");
    const cards = await room.chair.start("cards");
    await field(page, cards).waitFor();
    for (const words of ["Woningen", "Zorg", "Station"]) {
      await write(page, cards, words);
      await note(page, words).waitFor();
    }
    step = await room.chair.add({ kind: "vote", source: cards, method: { method: "dots", dots: 3, most: 2 } }, "Drie stippen");
    await room.chair.press({ start: step });
    await count(2).waitFor();
  });

  test("gives no more dots than there are, nor more on one card than there may be", async () => {
    const left = page.locator("[data-left]");
    for (let press = 0; press < 2; press++) await more(0).click();
    assert.equal(await more(0).getAttribute("aria-disabled"), "true");
    await more(0).click({ force: true });
    assert.equal(await count(0).inputValue(), "2", "two on one card");
    await more(1).click();
    await left.getByText("Nog 0 te plakken").waitFor();
    assert.equal(await more(2).getAttribute("aria-disabled"), "true");
    await more(2).click({ force: true });
    assert.equal(await count(2).inputValue(), "0", "a button that is out of use does nothing");
  });

  test("says at the field what was typed too many, and sends nothing", async () => {
    await stick([2, 1, 2]);
    await page.locator("[data-left]", { hasText: "Te veel stippen: haal er 2 weg." }).waitFor();
    await send();
    await mistake().getByText("U plakte te veel stippen: haal er 2 weg.").waitFor();
    assert.ok(await count(0).evaluate((each) => each === document.activeElement), "the focus is in a field with dots");
    assert.equal(await count(0).getAttribute("aria-invalid"), "true");
    await stick([0, 3, 0]);
    await send();
    const card = page.locator(`#stem-${step} .ballot__card`).nth(1);
    await card.locator(".form-mistake", { hasText: "hoogstens 2" }).waitFor();
    assert.equal(await page.locator("#uitbak li:not(.outbox__item--sent)").count(), 0);
    assert.deepEqual(await findings(page), []);
    await picture(page, "dots-too-many");
  });

  test("is refused by the session where the browser knows no limit, with the dots still there", async () => {
    const unlimited = () =>
      page.locator(`session-ballot:has(#stem-${step})`).evaluate((ballot: HTMLElement) => {
        delete ballot.dataset["dots"];
        for (const field of ballot.querySelectorAll("input")) field.max = "99";
      });
    await unlimited();
    for (const dots of [[2, 2, 0], [0, 0, 3]]) {
      await stick(dots);
      await send();
      await mistake().getByText("Geweigerd: U hebt 3 stippen. Plak er hoogstens 2 op één kaart.").waitFor();
      for (const [place, value] of dots.entries()) assert.equal(await count(place).inputValue(), String(value));
      assert.equal(await lines(page, "refused").count(), 0, "it is told once");
    }
    assert.deepEqual(await findings(page), []);
    await stick([2, 0, 1]);
    await send();
    await page.getByText("Uw stem is binnen").waitFor();
    assert.equal(await mistake().count(), 0);
  });

  test("that was refused stays in its form when the session goes on", async () => {
    const cards = await room.chair.start("cards");
    await field(page, cards).waitFor();
    await room.chair.press({ start: step });
    await count(2).waitFor();
    await page.locator(`session-ballot:has(#stem-${step})`).evaluate((ballot: HTMLElement) => {
      delete ballot.dataset["dots"];
      for (const field of ballot.querySelectorAll("input")) field.max = "99";
    });
    await stick([0, 0, 3]);
    await send();
    await mistake().getByText(/Geweigerd:/).waitFor();
    await room.chair.press({ start: cards });
    await page.getByRole("button", { name: "Ga mee" }).waitFor();
    assert.equal(await count(2).inputValue(), "3");
  });
});

describe("a vote on urgency and influence", () => {
  test("asks for both scores of a card at the card", async () => {
    const page = await seated(8, "Met haast");
    const cards = await room.chair.start("cards");
    await field(page, cards).waitFor();
    await write(page, cards, "Een warmtenet");
    await note(page, "Een warmtenet").waitFor();
    const step = await room.chair.add({ kind: "vote", source: cards, method: { method: "urgency-influence" } }, "Haast en invloed");
    await room.chair.press({ start: step });
    const score = (kind: string) => page.locator(`#stem-${step} input[name^="${kind}-"][value="4"]`);
    await score("haast").check();
    await page.locator(`#stem-${step} button[type=submit]`).click();
    await page.getByText("Geef deze kaart een cijfer voor haast én voor invloed.").waitFor();
    assert.equal(await lines(page, "kept").count(), 0);
    assert.deepEqual(await findings(page), []);
    await score("invloed").check();
    await page.locator(`#stem-${step} button[type=submit]`).click();
    await page.getByText("Uw stem is binnen").waitFor();
  });
});

describe("what was refused while the next text is being written", () => {
  let page: Page;
  let step: string;
  /** Sends what is too long from a page that does not know it, with an answer that takes its time. */
  const refuse = async () => {
    await page.locator(`#nieuw-${step}`).evaluate((form) => {
      for (const each of form.querySelectorAll<HTMLElement>("[data-most]")) delete each.dataset["most"];
    });
    await page.route("**/opdracht*", async (route) => {
      await new Promise((go) => setTimeout(go, 1_500));
      await route.continue();
    }, { times: 1 });
    await write(page, step, "x".repeat(2001));
  };

  before(async () => {
    page = await seated(9, "Met twee teksten");
    step = await room.chair.start("cards");
    await field(page, step).waitFor();
  });

  test("does not overwrite what is being written when it is put back", async () => {
    await refuse();
    await field(page, step).fill("Nieuw, nog niet af");
    await lines(page, "refused").waitFor();
    await page.getByRole("button", { name: "Zet terug in het veld" }).click();
    await page.getByText("In dit veld staat al iets. Verstuur dat eerst, of maak het veld leeg.").waitFor();
    assert.equal(await field(page, step).inputValue(), "Nieuw, nog niet af");
    assert.deepEqual(await findings(page), []);
    await page.locator(`#nieuw-${step} button[type=submit]`).click();
    await note(page, "Nieuw, nog niet af").waitFor();
    await page.getByRole("button", { name: "Zet terug in het veld" }).click();
    assert.equal((await field(page, step).inputValue()).length, 2001);
    assert.equal(await lines(page, "refused").count(), 0);
  });
});
