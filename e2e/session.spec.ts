/**
 * A work session as people take part in it: two at one table, one of them without network for a while, one by keyboard
 * only, one without scripts; and every kind of step in its states.
 */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { field, isOnShelf, network, note, write } from "./support/contribution.ts";
import { tabTo } from "./support/focus.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { PHONE, findings, useRoom } from "./support/room.ts";

const room = useRoom({ viewport: PHONE });
const { device } = room;

/** Comes in as a guest with the code of a table; the chair opens the door. */
const join = (page: Page, table: { code: string }, name: string): Promise<void> => room.chair.seat(page, table, name);

/** Waits until the field holds these words. */
async function holds(page: Page, step: string, words: string): Promise<void> {
  for (let tries = 0; (await field(page, step).inputValue()) !== words; tries++) {
    assert.ok(tries < 100, `the field holds "${await field(page, step).inputValue()}"`);
    await page.waitForTimeout(100);
  }
}

describe("two people at one table", () => {
  let one: Page;
  let two: Page;
  let step: string;

  before(async () => {
    const table = await room.chair.table(0);
    [one, two] = [await device(), await device()];
    await join(one, table, "Strateeg aan tafel");
    await join(two, table, "Wethouder aan tafel");
    step = await room.chair.start("cards");
    await field(one, step).waitFor();
    await field(two, step).waitFor();
  });

  test("what one writes, the other sees, and an open field is left alone", async () => {
    await field(two, step).fill("Nog niet af");
    await write(one, step, "Woningen voor starters");
    await note(one, "Woningen voor starters").waitFor();
    await note(two, "Woningen voor starters").waitFor();
    assert.equal(await field(two, step).inputValue(), "Nog niet af");
    assert.equal(await field(one, step).inputValue(), "", "the field is free again");
    await two.reload();
    await holds(two, step, "Nog niet af");
    await field(two, step).fill("Net getypt");
    await two.reload();
    await holds(two, step, "Net getypt");
    await field(two, step).fill("");
  });

  test("without network it waits on the device, survives a reload, and comes home once", async () => {
    await write(one, step, "Gezien voor de tunnel");
    await note(two, "Gezien voor de tunnel").waitFor();
    await isOnShelf(two, room.chair.code, "Gezien voor de tunnel");
    await network(two, false);
    await write(two, step, "Geschreven in de trein");
    const item = two.locator(".outbox__item", { hasText: "Geschreven in de trein" });
    await item.getByText("Bewaard op dit apparaat").waitFor();
    await two.locator("#verbinding").getByText(/Geen verbinding/).waitFor();
    await two.reload();
    await item.getByText("Bewaard op dit apparaat").waitFor();
    await note(two, "Gezien voor de tunnel").waitFor();
    assert.deepEqual([...(await axeFindings(two)), ...(await overflowFindings(two))], []);
    await write(one, step, "Ondertussen aan tafel");
    await network(two, true);
    await note(one, "Geschreven in de trein").waitFor();
    await note(two, "Geschreven in de trein").waitFor();
    await note(two, "Ondertussen aan tafel").waitFor();
    await two.locator("#verbinding").waitFor({ state: "hidden" });
    assert.equal(await room.chair.count("Geschreven in de trein"), 0, "it is of the table until it is released");
    await note(one, "Geschreven in de trein").waitFor();
    assert.equal(await note(one, "Geschreven in de trein").count(), 1);
  });

  test("a gap in the connection is told also to who only reads, and is over when it is over", async () => {
    const told = two.locator("#verbinding");
    await network(two, false);
    await told.getByText(/Geen verbinding/).waitFor();
    await network(two, true);
    await told.waitFor({ state: "hidden" });
    // The device has network, and the server does not answer.
    await two.route("**/stroom**", (route) => route.abort());
    await two.reload();
    await told.getByText(/Geen verbinding/).waitFor();
    await two.unroute("**/stroom**");
    await told.waitFor({ state: "hidden", timeout: 30_000 });
  });

  test("an earlier step that somebody looks back at opens without network too", async () => {
    const now = await room.chair.start("discuss");
    await two.locator(`#step-${now}`).waitFor();
    await two.goto(`/sessie/${room.chair.code}?stap=${step}`);
    await two.locator(`#step-${step}`).waitFor();
    await isOnShelf(two, room.chair.code, "", `?stap=${step}`);
    await network(two, false);
    await two.reload();
    await two.locator(`#step-${step}`).waitFor();
    await network(two, true);
    await two.goto(`/sessie/${room.chair.code}`);
    await room.chair.start("cards");
    for (const page of [one, two]) await field(page, step).waitFor();
  });

  test("two texts of one card are shown side by side, and one is chosen", async () => {
    const card = (page: Page) => page.locator(".note", { hasText: "Woningen voor starters" }).first();
    const open = async (page: Page, words: string) => {
      await card(page).locator("summary", { hasText: "Verander of deel" }).click();
      await card(page).locator("textarea[name=tekst]").first().fill(words);
    };
    await open(one, "Woningen voor starters en ouderen");
    await open(two, "Woningen voor starters in de stad");
    await card(one).getByRole("button", { name: "Bewaar", exact: true }).click();
    await note(one, "Woningen voor starters en ouderen").waitFor();
    await card(two).getByRole("button", { name: "Bewaar", exact: true }).click();
    const choose = one.locator(".conflict__text", { hasText: "in de stad" }).getByRole("button");
    await choose.waitFor();
    await two.locator(".conflict__text", { hasText: "en ouderen" }).waitFor();
    assert.deepEqual(await axeFindings(one), []);
    await choose.click();
    await note(two, "Woningen voor starters in de stad").waitFor();
    await one.locator(".conflict").waitFor({ state: "detached" });
  });

  test("what the browser can know is told at the field at once, and nothing is queued", async () => {
    const mistake = one.locator(`#nieuw-${step} .form-mistake`);
    await write(one, step, "");
    await mistake.getByText("Vul hier iets in.").waitFor();
    assert.ok(await field(one, step).evaluate((each) => each === document.activeElement), "the focus is in the field");
    assert.equal(await field(one, step).getAttribute("aria-invalid"), "true");
    assert.deepEqual(await axeFindings(one), []);
    await write(one, step, "x".repeat(2001));
    await mistake.getByText(/2001 tekens/).waitFor();
    assert.equal((await field(one, step).inputValue()).length, 2001);
    assert.equal(await one.locator(".outbox__item:not(.outbox__item--sent)").count(), 0, "nothing waits and nothing is refused");
    await field(one, step).fill("");
    await mistake.waitFor({ state: "detached" });
  });

  test("what the session refuses is told at its form, with the text in it again", async () => {
    // A form as it stood on the page before the browser could know what is too long.
    await one.locator(`#nieuw-${step}`).evaluate((form) => {
      for (const each of form.querySelectorAll<HTMLElement>("[data-most]")) delete each.dataset["most"];
    });
    await write(one, step, "x".repeat(2001));
    await one.locator(`#nieuw-${step} .form-mistake`, { hasText: /Geweigerd: De tekst is te lang/ }).waitFor();
    assert.equal((await field(one, step).inputValue()).length, 2001);
    assert.equal(await one.locator(".outbox__item--refused").count(), 0, "it is told once");
    await field(one, step).fill("");
  });

  test("words of the chair stay in sight for who has scrolled down, until they are closed", async () => {
    await one.setViewportSize({ width: 320, height: 640 });
    await one.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await room.chair.press({ announce: { nl: "Over vijf minuten gaan we verder in de grote zaal.", en: "" } });
    const said = one.locator("#mededeling");
    await said.getByText("Over vijf minuten").waitFor();
    const box = await said.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 640, `it is on the screen: ${JSON.stringify(box)}`);
    assert.match((await one.locator("#zeg").textContent()) ?? "", /Over vijf minuten/);
    assert.deepEqual([...(await axeFindings(one)), ...(await overflowFindings(one))], []);
    if (process.env["SCREENS"]) await one.screenshot({ path: `${process.env["SCREENS"]}/announcement-320.png` });
    await said.getByRole("button", { name: "Sluit deze mededeling" }).click();
    await said.waitFor({ state: "hidden" });
    await one.setViewportSize(PHONE);
  });

  test("a step that is opened again is told beside what is asked, with the way to it", async () => {
    const next = await room.chair.start("discuss");
    await one.locator(`#step-${next}`).waitFor();
    await two.locator(`#step-${next}`).waitFor();
    await room.chair.press({ reopen: step });
    await one.locator("#heropend a").waitFor();
    await one.locator("#heropend a").click();
    await field(one, step).waitFor();
    await room.chair.start("cards");
    await one.goto(`/sessie/${room.chair.code}`);
    await field(one, step).waitFor();
    await field(two, step).waitFor();
    assert.equal(await two.locator("#heropend a").count(), 0);
  });

  test("an answer of the Wi-Fi network is no acknowledgement", async () => {
    await one.route("**/opdracht", (route) =>
      route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Meld u aan</h1>" }),
    );
    await write(one, step, "Door het portaal heen");
    await one.locator("#verbinding").getByText(/wifi-netwerk/).waitFor();
    assert.equal(await note(two, "Door het portaal heen").count(), 0);
    await one.unroute("**/opdracht");
    await one.evaluate(() => window.dispatchEvent(new Event("online")));
    await note(two, "Door het portaal heen").waitFor();
    await note(one, "Door het portaal heen").waitFor();
    assert.equal(await note(one, "Door het portaal heen").count(), 1);
  });

  test("without storage it says so and sends at once", async () => {
    const bare = await device();
    await bare.context().addInitScript(() => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
    });
    await join(bare, await room.chair.table(0), "Gast zonder opslag");
    await bare.locator("#verbinding").getByText(/kan niets bewaren/).waitFor();
    await write(bare, step, "Direct verzonden");
    await note(two, "Direct verzonden").waitFor();
    await bare.context().setOffline(true);
    await write(bare, step, "Blijft in het veld");
    await bare.getByText(/Versturen lukt nu niet/).waitFor();
    assert.equal(await field(bare, step).inputValue(), "Blijft in het veld");
  });

  test("the page goes along with the session, but not away from who writes", async () => {
    await field(two, step).fill("Nog even afmaken");
    const next = await room.chair.start("discuss");
    await one.locator(`#step-${next}`).waitFor();
    await two.getByRole("button", { name: "Ga mee" }).click();
    await two.locator(`#step-${next}`).waitFor();
    await room.chair.start("cards");
    await field(two, step).waitFor();
    await holds(two, step, "Nog even afmaken");
    await field(two, step).fill("");
  });
});

test("by keyboard alone one writes a card and lays it with others", async () => {
  const page = await device({ viewport: { width: 1280, height: 900 } });
  await join(page, await room.chair.table(1), "Met het toetsenbord");
  const step = await room.chair.start("cards");
  await field(page, step).waitFor();
  await tabTo(page, ({ tag, name }) => tag === "textarea" || name === "Wat staat op de kaart?");
  await page.keyboard.type("Bereikbaarheid van het station");
  await tabTo(page, ({ name }) => name === "Voeg toe");
  await page.keyboard.press("Enter");
  await note(page, "Bereikbaarheid van het station").waitFor();

  const view = await room.chair.view();
  await room.chair.add({ kind: "cluster", source: step }, "Leg bij elkaar");
  const board = await room.chair.start("cluster");
  await page.locator(`#nieuw-${board} input[name=naam]`).waitFor();
  await page.locator(`#nieuw-${board} input[name=naam]`).focus();
  await page.keyboard.type("Bereikbaar");
  await page.keyboard.press("Enter");
  await page.locator(".board__pile:not(.board__pile--loose)", { hasText: "Bereikbaar" }).waitFor();
  const grip = page.locator("[data-grip]").first();
  await grip.focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".board__pile:not(.board__pile--loose)", { hasText: "Bereikbaarheid van het station" }).waitFor();
  await page.reload();
  await page.locator(".board__pile:not(.board__pile--loose)", { hasText: "Bereikbaarheid van het station" }).waitFor();
  assert.ok(view.frame.order.length > 10);
});

test("a card is dragged from one pile to another", async () => {
  const page = await device({ viewport: { width: 1280, height: 900 } });
  await join(page, await room.chair.table(4), "Met de muis");
  const step = await room.chair.start("cards");
  await field(page, step).waitFor();
  await write(page, step, "Een haven voor de regio");
  await note(page, "Een haven voor de regio").waitFor();
  const { order, steps } = await room.chair.view().then((view) => ({ order: view.frame.order, steps: view.steps }));
  if (!order.some((id) => steps[id]!.step.kind.kind === "cluster")) {
    await room.chair.add({ kind: "cluster", source: step }, "Leg bij elkaar");
  }
  const board = await room.chair.start("cluster");
  await page.locator(`#nieuw-${board} input[name=naam]`).fill("Water");
  await page.locator(`#nieuw-${board} button[type=submit]`).click();
  const pile = page.locator(".board__pile:not(.board__pile--loose)", { hasText: "Water" });
  await pile.waitFor();
  const card = page.locator("[data-card]", { hasText: "Een haven voor de regio" });
  const grip = card.locator("[data-grip]");
  await grip.scrollIntoViewIfNeeded();
  const from = (await grip.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const to = (await pile.boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.locator(".board__pile.is-under:not(.board__pile--loose)").waitFor();
  await page.mouse.up();
  await pile.filter({ hasText: "Een haven voor de regio" }).waitFor();
  // The way back, and forth again by the menu of the card.
  const last = page.locator(".board__last");
  await last.getByText("‘Een haven voor de regio’ ligt nu bij: Water.").waitFor();
  await last.getByRole("button", { name: "Maak dit ongedaan" }).click();
  const loose = page.locator(".board__pile--loose");
  await loose.filter({ hasText: "Een haven voor de regio" }).waitFor();
  await page.locator(".outbox__item--kept").first().waitFor({ state: "detached" });
  await page.locator(`#nieuw-${board} input[name=naam]`).fill("Vergissing");
  await page.locator(`#nieuw-${board} button[type=submit]`).click();
  const mistake = page.locator(".board__pile", { has: page.getByRole("heading", { name: "Vergissing" }) });
  await mistake.locator("summary", { hasText: "Verander deze stapel" }).click();
  await mistake.getByRole("button", { name: "Haal deze stapel weg" }).click();
  await mistake.waitFor({ state: "detached" });
  await card.locator("summary", { hasText: "Leg ergens bij" }).click();
  await card.locator("select[name=stapel]").selectOption({ label: "Water" });
  await card.getByRole("button", { name: "Leg neer" }).click();
  await last.getByText("‘Een haven voor de regio’ ligt nu bij: Water.").waitFor();
  await pile.filter({ hasText: "Een haven voor de regio" }).waitFor();
  await page.locator(".outbox__item--kept").first().waitFor({ state: "detached" });
  await page.reload();
  await pile.filter({ hasText: "Een haven voor de regio" }).waitFor();
});

test("one press is one dot, also on a ballot that was moved on the page", async () => {
  const page = await device();
  await join(page, await room.chair.table(6), "Met stippen");
  const source = await room.chair.start("cards");
  await write(page, source, "Een sporthal voor de wijk");
  await note(page, "Een sporthal voor de wijk").waitFor();
  const vote = await room.chair.add({ kind: "vote", source, method: { method: "dots", dots: 3, most: 3 } }, "Stip voor stip");
  await room.chair.press({ start: vote });
  const ballot = page.locator(`#step-${vote} session-ballot`);
  await ballot.waitFor();
  await ballot.evaluate((each) => each.replaceWith(each));
  await ballot.evaluate((each) => each.parentElement!.append(each));
  await ballot.locator("button[data-step='1']").first().click();
  assert.equal(await ballot.locator("input[type=number]").first().inputValue(), "1");
  await ballot.locator("button[data-step='-1']").first().click();
  assert.equal(await ballot.locator("input[type=number]").first().inputValue(), "0");
});

test("in an anonymous round the own device alone knows what was written on it", async () => {
  const [one, two] = [await device(), await device()];
  for (const [page, name] of [[one, "Anoniem een"], [two, "Anoniem twee"]] as const) {
    await join(page, await room.chair.table(5), name);
  }
  const id = await room.chair.add({ kind: "free-text" }, "Zonder naam", { anonymous: true });
  await room.chair.press({ start: id });
  for (const page of [one, two]) await field(page, id).waitFor();
  await write(one, id, "Wat niemand hardop zegt");
  const own = (page: Page) => page.locator(`[data-written="${id}"]`);
  await own(one).getByText("Wat niemand hardop zegt").waitFor();
  await note(two, "Wat niemand hardop zegt").waitFor();
  assert.equal(await own(two).isVisible(), false);
  await one.reload();
  await own(one).getByText("Wat niemand hardop zegt").waitFor();
  assert.deepEqual([...(await axeFindings(one)), ...(await overflowFindings(one))], []);
});

test("a table says what it recognises in the figures of its own municipality, also without scripts", async () => {
  const [with_, without] = [await device({ viewport: NARROW }), await device({ scripts: false })];
  const [table, other] = [await room.chair.table(4), await room.chair.table(5)];
  await join(with_, table, "Leest de cijfers");
  await join(without, table, "Leest zonder scripts");
  const id = await room.chair.start("recognise");
  await with_.locator(`#step-${id} .statement`).first().waitFor();
  assert.equal(await with_.locator(".statement").count(), 5);
  const form = (page: Page, subject: string) => page.locator(`form[id^="vind-${id}-"][id$="-${subject}"]`);
  // The same words, on the page that the link leads to.
  const words = await with_.locator(".statement__words").first().textContent();
  const link = await with_.locator(".statement__source a").first().getAttribute("href");
  const municipality = await (await device()).goto(room.origin + link!.split("#")[0]);
  assert.ok((await municipality!.text()).includes(words!.trim().slice(0, 40)), words!);
  const role = form(with_, "role");
  await role.locator("[value=disagree]").check();
  await role.locator("[name=tekst]").fill("Wij zijn meer dan een woonplaats.");
  await role.getByRole("button").click();
  await note(with_, "Wij zijn meer dan een woonplaats.").waitFor();
  await without.reload();
  await note(without, "Wij zijn meer dan een woonplaats.").waitFor();
  await form(without, "location").locator("[value=agree]").check();
  await form(without, "location").getByRole("button").click();
  await without.waitForLoadState();
  assert.equal(await form(without, "location").locator("[value=agree]").isChecked(), true);
  // Another table has other sentences, and does not read these answers.
  const elsewhere = await device();
  await join(elsewhere, other, "Aan een andere tafel");
  await elsewhere.locator(".statement__words").first().waitFor();
  assert.notEqual(await elsewhere.locator(".statement__words").first().textContent(), words);
  assert.equal(await note(elsewhere, "Wij zijn meer").count(), 0);
  const found = await findings(with_);
  assert.deepEqual(found, []);
});

test("without scripts one reads, writes, and gets a wrong form back with its text", async () => {
  const page = await device({ scripts: false });
  await join(page, await room.chair.table(2), "Zonder scripts");
  const step = await room.chair.start("cards");
  await page.reload();
  await write(page, step, "Zonder scripts geschreven");
  await page.waitForLoadState();
  assert.equal(await note(page, "Zonder scripts geschreven").count(), 1);
  await write(page, step, "y".repeat(2001));
  await page.waitForLoadState();
  assert.match(await page.title(), /^Fout/);
  assert.equal((await field(page, step).inputValue()).length, 2001);
  const target = await page.locator("#fouten a").first().getAttribute("href");
  assert.equal(await page.locator(target!).count(), 1, "the summary leads to the field");
});

test("a guest who typed the own name wrong corrects it, leaves, and comes back", async () => {
  const table = await room.chair.table(2);
  const [guest, colleague] = [await device({ viewport: NARROW }), await device()];
  await join(guest, table, "Starteeg");
  await join(colleague, table, "Collega van de strateeg");
  await guest.getByRole("link", { name: "Uw plek: naam, tafel, weggaan" }).click();
  await guest.getByRole("button", { name: "Naam en functie bewaren" }).waitFor();
  assert.equal(await guest.getByLabel("Uw naam").inputValue(), "Starteeg");
  assert.deepEqual(await findings(guest), []);
  await guest.getByLabel("Uw naam").fill("Strateeg");
  await guest.keyboard.press("Enter");
  await colleague.locator(".seat__people li", { hasText: /^Strateeg/ }).waitFor({ state: "attached" });
  assert.equal(await colleague.locator(".seat__people li", { hasText: "Starteeg" }).count(), 0);
  await guest.getByRole("link", { name: "Uw plek: naam, tafel, weggaan" }).click();
  await guest.getByRole("button", { name: "Weggaan uit de werksessie" }).click();
  await guest.getByText("U bent weggegaan uit deze werksessie").waitFor();
  await colleague.locator(".seat__people li", { hasText: /^Strateeg/ }).waitFor({ state: "detached" });
  await guest.getByRole("button", { name: "Weer meedoen" }).click();
  await colleague.locator(".seat__people li", { hasText: /^Strateeg/ }).waitFor({ state: "attached" });
});

test("every kind of step is accessible in its states, on a small phone", async () => {
  const page = await device({ viewport: NARROW });
  await join(page, await room.chair.table(3), "Iemand die alles ziet");
  const cards = await room.chair.start("cards");
  await field(page, cards).waitFor();
  for (const words of ["Er is een tekort aan woningen voor starters", "Woningtekort voor starters", "Zorg dichtbij"]) {
    await write(page, cards, words);
    await note(page, words).first().waitFor();
  }
  await room.chair.add({ kind: "recognise", statements: [{ nl: "Veel mensen werken elders.", en: "Many work elsewhere." }] }, "Herkent u dit");
  await room.chair.add({ kind: "exchange" }, "Wie weet raad");
  for (const method of [{ method: "dots", dots: 3, most: 2 }, { method: "ranking", places: 3 }]) {
    await room.chair.add({ kind: "vote", source: cards, method }, `Stemmen: ${method.method}`);
  }
  const { frame, steps } = await room.chair.view();
  // An anonymous round opens once, and was held before.
  const order = frame.order.filter((id) => !steps[id]!.step.anonymous);
  const seen: string[] = [];
  const look = async (state: string) => {
    const found = await findings(page);
    seen.push(...found.map((each) => `${state}: ${each}`));
  };
  for (const id of order) {
    if ((await room.chair.view()).frame.current !== id) await room.chair.press({ start: id });
    await page.locator(`#step-${id}`).waitFor();
    await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => fold.setAttribute("open", "")));
    const kind = (await room.chair.view()).steps[id]!.step.kind.kind;
    await look(`${kind}, open`);
    await room.chair.press({ pause: id });
    await page.locator(`#step-${id}`).getByText("De tijd staat stil").waitFor();
    await look(`${kind}, paused`);
    await room.chair.press({ end: id });
    await page.locator(`#step-${id}`).getByText(/Deze stap is voorbij/).waitFor();
    await look(`${kind}, over`);
  }
  await room.chair.press("close");
  await page.locator("#podium").getByText(/De sessie is afgelopen/).waitFor();
  await look("closed");
  await room.chair.press("open");
  assert.deepEqual(seen, []);
});
