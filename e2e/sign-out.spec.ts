/** Signing out of a device on which something of a work session waits: it is told before it is wiped. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, note, write } from "./support/contribution.ts";
import { NARROW } from "./support/layout.ts";
import { findings, useRoom } from "./support/room.ts";

const room = useRoom({ viewport: NARROW });

test("signing out tells first what waits for a session, and leads to where it is sent", async () => {
  const page = await room.seated(5, "Gast die uitlogt");
  const step = await room.chair.start("cards");
  await field(page, step).waitFor();
  await page.route("**/sessie/**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await write(page, step, "Nog niet verzonden");
  await page.locator("#uitbak .outbox__item--kept").waitFor();
  await page.goto("/en/uitloggen");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("status").getByText("Contributions to a work session: 1").waitFor();
  assert.deepEqual(await findings(page), []);
  await page.unroute("**/sessie/**");
  await page.getByRole("link", { name: "Open this work session" }).click();
  await note(page, "Nog niet verzonden").waitFor();
});
