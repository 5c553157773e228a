/**
 * A connection that breaks in the middle of things: what was under way is asked for again, what somebody writes stays, and
 * nobody is left behind without a word.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Request, Route } from "playwright-core";
import { field, holdPage, isOnShelf, write } from "./support/contribution.ts";
import { NARROW } from "./support/layout.ts";
import { useRoom } from "./support/room.ts";

const room = useRoom({ viewport: NARROW });
const { seated } = room;

/** What the server says to who missed too much. */
const reset = (route: Route) => route.fulfill({ contentType: "text/event-stream", body: "event: reset\ndata: {}\n\n" });

/** The page of the session itself, without what a page asks beside it. */
const ofSession = () => `/sessie/${room.chair.code}`;

describe("a page that breaks off in the middle", () => {
  test("is asked for again, and the phone goes along", async () => {
    const page = await seated(1, "Bij het raam");
    await room.chair.start("cards");
    await page.locator("h1", { hasText: /./ }).waitFor();
    await page.evaluate((path) => {
      const real = window.fetch;
      window.fetch = async (...given) => {
        const answer = await real(...given);
        if (new URL(answer.url).pathname !== path) return answer;
        window.fetch = real;
        const broken = new ReadableStream({
          start: (stream) => {
            stream.enqueue(new TextEncoder().encode("<!doctype html>"));
            stream.error(new TypeError("gone"));
          },
        });
        return new Response(broken, { headers: answer.headers });
      };
    }, ofSession());
    const next = await room.chair.start("discuss");
    await page.locator(`#step-${next}`).waitFor();
  });
});

describe("a step that comes while somebody begins to write", () => {
  test("waits until they go along", async () => {
    const page = await seated(2, "Nog één kaart");
    const step = await room.chair.start("cards");
    await field(page, step).waitFor();
    // The page that the device keeps is fetched too: it must not be the one that is held.
    await isOnShelf(page, room.chair.code, `step-${step}`);
    const held = await holdPage(page, room.chair.code);
    const next = await room.chair.start("discuss");
    await held.made;
    await field(page, step).fill("Net begonnen");
    held.release();
    await page.getByRole("button", { name: "Ga mee" }).waitFor();
    await page.waitForTimeout(1_000);
    assert.equal(await field(page, step).inputValue(), "Net begonnen");
    await page.getByRole("button", { name: "Ga mee" }).click();
    await page.locator(`#step-${next}`).waitFor();
  });
});

describe("who missed too much", () => {
  test("gets the own notes of a silent round with the page", async () => {
    const page = await seated(3, "Even weg");
    const step = await room.chair.add({ kind: "free-text" }, "Eerst alleen", { silent_first: true });
    await room.chair.press({ start: step });
    await field(page, step).waitFor();
    await write(page, step, "Eerste gedachte");
    const own = page.locator(`#own-list-${step}-alles .note__words`);
    await own.filter({ hasText: "Eerste gedachte" }).waitFor();
    let sent = () => {};
    const isSent = new Promise<void>((go) => (sent = go));
    await page.route("**/stroom**", async (route) => {
      await isSent;
      await reset(route);
    }, { times: 1 });
    await page.reload();
    const answer = page.waitForResponse((each) => new URL(each.url()).pathname.endsWith("/opdracht"));
    await write(page, step, "Tweede gedachte");
    await answer;
    sent();
    for (const words of ["Eerste gedachte", "Tweede gedachte"]) await own.filter({ hasText: words }).waitFor();
  });

  test("hears on from there, also on the big screen", async () => {
    const page = await seated(4, "Te ver achter");
    const wall = await room.device({ viewport: { width: 1920, height: 1080 } });
    const step = await room.chair.start("cards");
    for (const each of [page, wall]) await each.route("**/stroom**", reset, { times: 1 });
    // The stream that says so, and the one after the page was fetched anew.
    const heard = [page, wall].map((each) => each.waitForRequest(isSecond()));
    await Promise.all([page.goto(ofSession()), wall.goto(room.chair.wall)]);
    await field(page, step).waitFor();
    await Promise.all(heard);
    const next = await room.chair.start("discuss");
    await page.locator(`#step-${next}`).waitFor();
    const title = (await page.locator("#podium h1").innerText()).trim();
    await wall.locator(".screen-top__title", { hasText: title }).waitFor();
  });
});

/** Whether a stream is asked for the second time. */
function isSecond(): (request: Request) => boolean {
  let count = 0;
  return (request) => new URL(request.url()).pathname.endsWith("/stroom") && ++count === 2;
}
