/** Two people, one after the other on one device: what the first one left there stays of the first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, isOnShelf, note, write } from "./support/contribution.ts";
import { NARROW } from "./support/layout.ts";
import { findings, useRoom } from "./support/room.ts";

const room = useRoom({ viewport: NARROW });

test("what somebody wrote does not go out under the name of who comes in after", async () => {
  const one = await room.seated(5, "Gast die wegging");
  const step = await room.chair.start("cards");
  await field(one, step).waitFor();
  await isOnShelf(one, room.chair.code);
  await one.route("**/opdracht*", (route) => route.abort());
  await write(one, step, "Van wie hier eerst zat");
  await one.locator("#uitbak .outbox__item--kept").waitFor();

  await one.context().clearCookies();
  const two = await one.context().newPage();
  await room.chair.seat(two, await room.chair.table(6), "Gast die daarna kwam");
  await field(two, step).waitFor();
  await one.unroute("**/opdracht*");
  await one.evaluate(() => window.dispatchEvent(new Event("online")));
  await one.locator("#verbinding").getByText("U doet nu niet mee").waitFor();
  assert.deepEqual(await findings(one), []);
  await write(two, step, "Van wie er nu zit");
  await note(two, "Van wie er nu zit").waitFor();
  assert.equal(await room.chair.count("Van wie hier eerst zat"), 0);

  // The other page becomes that of who is here now when it fetches the next step, and asks whose the text is.
  const next = await room.chair.start("discuss");
  await one.locator(`#step-${next}`).waitFor();
  await one.getByText("Op dit apparaat staat nog iets dat niet is verzonden: 1.").waitFor();
  const me = (page: typeof one) => page.locator("work-session").getAttribute("data-me");
  assert.equal(await me(one), await me(two));
  assert.equal(await room.chair.count("Van wie hier eerst zat"), 0, "not unasked");
});
