/** The page that a device keeps for when there is no network: it holds everything that was seen, whichever page came in between. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { field, holdPage, isOnShelf, note, write } from "./support/contribution.ts";
import { NARROW } from "./support/layout.ts";
import { useRoom } from "./support/room.ts";

const room = useRoom({ viewport: NARROW });

describe("the page that is kept", () => {
  let one: Page;
  let two: Page;

  before(async () => {
    [one, two] = [await room.seated(4, "Schrijft"), await room.seated(4, "Heeft een trage telefoon")];
    const cards = await room.chair.start("cards");
    await field(one, cards).waitFor();
    await field(two, cards).waitFor();
    await isOnShelf(two, room.chair.code, `step-${cards}`);
  });

  test("holds what was written while the page of the next step was on its way", async () => {
    const held = await holdPage(two, room.chair.code);
    const step = await room.chair.start("discuss");
    await field(one, step).waitFor();
    await held.made;
    await write(one, step, "Onderweg gemist");
    await note(one, "Onderweg gemist").waitFor();
    // Longer than it takes until what was heard is put into the page that is kept.
    await two.waitForTimeout(3000);
    held.release();
    await note(two, "Onderweg gemist").waitFor();
    // Before anything else is heard, which may bring it along.
    await isOnShelf(two, room.chair.code, "Onderweg gemist");
    await write(one, step, "Daarna");
    for (const words of ["Daarna", "Onderweg gemist"]) await isOnShelf(two, room.chair.code, words);
  });

  test("has no hole between when it was kept and the page of an earlier step that was opened later", async () => {
    const view = await room.chair.view();
    const now = view.frame.current!;
    const earlier = view.frame.order.find((id) => view.steps[id]!.step.kind.kind === "cards")!;
    await two.goto("about:blank");
    await write(one, now, "Toen er niemand keek");
    await note(one, "Toen er niemand keek").waitFor();
    await two.goto(`/sessie/${room.chair.code}?stap=${earlier}`);
    await two.locator(`#step-${earlier}`).waitFor();
    await isOnShelf(two, room.chair.code, "Toen er niemand keek");
    await write(one, now, "Tijdens het terugkijken");
    for (const words of ["Tijdens het terugkijken", "Toen er niemand keek"]) await isOnShelf(two, room.chair.code, words);
  });

  test("does not get what another reader of this device hears", async () => {
    await two.goto(`/sessie/${room.chair.code}`);
    const now = (await room.chair.view()).frame.current!;
    await field(two, now).waitFor();
    await two.context().clearCookies();
    const other = await two.context().newPage();
    await room.chair.seat(other, await room.chair.table(7), "Zit aan een andere tafel");
    await field(other, now).waitFor();
    await isOnShelf(other, room.chair.code, `step-${now}`);
    await write(one, now, "Alleen voor deze tafel");
    await note(two, "Alleen voor deze tafel").waitFor();
    await write(other, now, "Voor de andere tafel");
    await isOnShelf(other, room.chair.code, "Voor de andere tafel");
    await two.waitForTimeout(2000);
    const kept = await other.evaluate(
      async (address) => (await (await caches.open(`session ${address}`)).match(new URL(address, location.href)))?.text(),
      `/sessie/${room.chair.code}`,
    );
    assert.ok(kept?.includes("Voor de andere tafel") && !kept.includes("Alleen voor deze tafel"));
  });
});
