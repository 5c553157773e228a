/**
 * Thirteen tables side by side on the big screen: letters are at least one fortieth of the height, nothing is cut off, all
 * tables stand there at once where little is shown of each, and texts that do not fit come in turns.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { today } from "./support/chair.ts";
import { type Room, useRoom } from "./support/room.ts";

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const TABLES = 13;
/** Longer than one turn, in milliseconds. */
const A_TURN = 16_000;

/** The tables work out their courses in the first seconds: until then their top five is open, and not on the wall. */
async function workedOut({ chair }: Room): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { steps } = await chair.view();
    const top = Object.values(steps).find(({ step }) => step.kind.kind === "top-five");
    if (top && !/^(waiting|running|paused)$/.test(top.run.run)) return;
    assert.ok(tries < 120, "the courses are there within a minute");
    await chair.page.waitForTimeout(500);
  }
}

const room = useRoom({ meeting: today() }, workedOut);

/** The first step of a kind, or with a part of the course. */
async function step(kind: string): Promise<string> {
  const { frame, steps } = await room.chair.view();
  const found = frame.order.find((id) => steps[id]!.step.kind.kind === kind || steps[id]!.step.kind.part === kind);
  assert.ok(found, kind);
  return found;
}

/** The wall with something on it, its clock in the hands of the test. */
async function wallWith(shown: unknown, viewport: { width: number; height: number }): Promise<Page> {
  await room.chair.press({ show: shown });
  const wall = await room.device({ viewport });
  await wall.clock.install();
  await wall.goto(room.chair.wall);
  await wall.evaluate(() => document.fonts.ready);
  await wall.locator(".screen-turns__foot").waitFor({ state: "attached" });
  return wall;
}

/** What is too small to read, or does not fit. The button is for who stands at the screen. */
const misread = (wall: Page): Promise<string[]> =>
  wall.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>("main *, footer *")].filter((each) => each.checkVisibility());
    const speaks = (each: HTMLElement) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const scale = (each: Element) => (each instanceof SVGGraphicsElement ? (each.getScreenCTM()?.a ?? 1) : 1);
    const letter = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize) * scale(each);
    const small = seen.filter(
      (each) => speaks(each) && !each.matches("button, .visually-hidden") && letter(each) < innerHeight / 40 - 0.1,
    );
    // A dot of 20 pixels at a height of 1080.
    const dots = seen.filter((each) => each.matches("circle") && each.getBoundingClientRect().width < innerHeight / 54);
    const parts = seen.filter((each) => each.matches(".screen-show, .screen-turns > ul, .screen-column, .screen-tile"));
    const cut = parts.filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1);
    const scrolls = document.documentElement.scrollHeight > innerHeight ? ["the page scrolls"] : [];
    const name = (what: string) => (each: HTMLElement) => `${what}: ${each.getAttribute("class")} "${each.textContent?.slice(0, 40)}"`;
    return [...small.map(name("small")), ...dots.map(name("dot")), ...cut.map(name("cut")), ...scrolls];
  });

const shownNames = (wall: Page): Promise<string[]> =>
  wall.locator(".screen-turns > ul > li").evaluateAll((all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.querySelector("h3, .screen-tile__name")?.firstChild?.textContent ?? ""),
  );

describe("thirteen tables", () => {
  for (const size of SIZES) {
    test(`are all read, in turns where they do not fit, at ${size.width} by ${size.height}`, async () => {
      // With how many turns are enough: what is short of each table stands there at once.
      const shows: [string, unknown, number][] = [
        ["cards", { shown: "tables", id: await step("cards") }, 2],
        ["top five", { shown: "outcome", id: await step("top-five") }, size.width > 1500 ? 2 : 3],
        ["questions", { shown: "tables", id: await step("decision-areas") }, size.width > 1500 ? 1 : 2],
        ["progress", { shown: "current" }, 1],
      ];
      for (const [name, shown, most] of shows) {
        const wall = await wallWith(shown, size);
        const names: string[] = [];
        const foot = wall.locator(".screen-turns__foot");
        const count = (await foot.isVisible()) ? Number(/1 van (\d+)/.exec(await foot.innerText())?.[1]) : 1;
        assert.ok(count >= 1 && count <= most, `${name}: ${count} turns`);
        for (let place = 1; place <= count; place++) {
          if (count > 1) await foot.getByText(`${place} van ${count}`).waitFor();
          assert.deepEqual(await misread(wall), [], `${name}, ${place} of ${count}`);
          names.push(...(await shownNames(wall)));
          const folder = process.env["SCREENS"];
          if (folder) await wall.screenshot({ path: `${folder}/wall-${name.replace(" ", "-")}-${size.width}-${place}.png` });
          await wall.clock.runFor(A_TURN);
        }
        assert.equal(new Set(names).size, TABLES, `${name}: every table once`);
        assert.equal(names.length, TABLES, name);
        if (count > 1) await foot.getByText(`1 van ${count}`).waitFor();
        await wall.close();
      }
    });
  }

  for (const size of SIZES) {
    test(`show the whole top five, also in long texts, at ${size.width} by ${size.height}`, async () => {
      const wall = await wallWith({ shown: "outcome", id: await step("top-five") }, size);
      // Every text longer than a table is likely to write.
      const kept = await wall.evaluate(() => {
        for (const words of document.querySelectorAll(".screen-words")) words.textContent = `${words.textContent} en dat vóór 2030. `.repeat(2);
        const turns = document.querySelector("screen-turns")!;
        turns.replaceWith(turns.cloneNode(true));
        const columns = [...document.querySelectorAll<HTMLElement>(".screen-column")].filter((each) => each.checkVisibility());
        return columns.map((each) => [...each.querySelectorAll<HTMLElement>("li")].filter((text) => text.checkVisibility()).length);
      });
      assert.ok(kept.length > 0 && kept.every((texts) => texts === 5), `${kept}`);
      assert.deepEqual(await misread(wall), []);
      await wall.context().close();
    });
  }

  test("and what is of the whole room have letters and dots that are seen from afar", async () => {
    const guest = await room.seated(0, "Iemand die vraagt");
    await room.chair.host(await room.chair.table(0));
    // Not by the page: that of who becomes host is loaded anew at a moment of its own.
    const does = async (command: unknown) => {
      const answer = await guest.request.post(`/sessie/${room.chair.code}/opdracht`, {
        headers: { accept: "application/json" },
        data: { id: randomUUID(), command },
      });
      assert.ok(answer.ok(), await answer.text());
    };
    const exchange = await room.chair.add({ kind: "exchange" }, "Uitwisselen");
    await room.chair.press({ start: exchange });
    const [asked, answered] = [randomUUID(), randomUUID()];
    const ask = { form: "ask", words: "Hoe kregen jullie woningen voor starters gebouwd?", about: null };
    await does({ contribute: { add: { id: asked, step: exchange, content: ask } } });
    const offer = { form: "offer", to: asked, kind: "approach", words: "Wij hebben een fonds met de corporatie." };
    await does({ contribute: { add: { id: answered, step: exchange, content: offer } } });
    const piles = await room.chair.add({ kind: "cluster", source: await step("cards") }, "Stapels van de zaal", { scope: "plenary" });
    await room.chair.press({ start: piles });
    const { contributions } = await room.chair.view();
    const pile = randomUUID();
    await room.chair.command({ arrange: { "name-cluster": { id: pile, step: piles, name: "Wonen voor starters" } } });
    const cards = Object.entries(contributions).filter(([, card]) => card.content.form === "card");
    for (const [card] of cards.slice(0, 3)) await room.chair.command({ arrange: { lay: { step: piles, card, cluster: pile } } });
    for (const size of SIZES) {
      for (const [name, shown] of [
        ["exchange", { shown: "outcome", id: exchange }],
        ["asked", { shown: "step", id: exchange }],
        ["piles", { shown: "outcome", id: piles }],
        ["vote", { shown: "outcome", id: await step("vote") }],
        ["here", { shown: "outcome", id: await step("introduce") }],
      ] as const) {
        await room.chair.press({ show: shown });
        const wall = await room.device({ viewport: size });
        await wall.goto(room.chair.wall);
        await wall.evaluate(() => document.fonts.ready);
        const folder = process.env["SCREENS"];
        if (folder) await wall.screenshot({ path: `${folder}/room-${name}-${size.width}.png` });
        assert.deepEqual(await misread(wall), [], `${name} at ${size.width}`);
        await wall.context().close();
      }
    }
  });

  test("stay where they are when somebody holds them, and when the screen is drawn anew", async () => {
    const shown = { shown: "outcome", id: await step("top-five") };
    const wall = await wallWith(shown, SIZES[1]!);
    const foot = wall.locator(".screen-turns__foot");
    await wall.clock.runFor(A_TURN);
    await foot.getByText(/2 van/).waitFor();
    await foot.getByRole("button", { name: "Houd deze vast" }).click();
    await wall.clock.runFor(3 * A_TURN);
    assert.match(await foot.innerText(), /2 van/);
    await wall.evaluate(() => document.querySelector(".screen-turns > ul")?.setAttribute("data-before", ""));
    await room.chair.press({ show: { shown: "welcome" } });
    await room.chair.press({ show: shown });
    await wall.locator(".screen-turns > ul:not([data-before])").waitFor();
    assert.match(await foot.innerText(), /2 van/);
    assert.deepEqual(await axeFindings(wall), []);
    await foot.getByRole("button", { name: "Ga weer verder" }).click();
    await wall.clock.runFor(A_TURN);
    await foot.getByText(/3 van/).waitFor();
  });
});

test("fourteen tables stand side by side in every step that they work in", async () => {
  const { tables, frame, steps } = await room.chair.view();
  const more = 14 - Object.values(tables).length;
  for (let number = 1; number <= more; number++) {
    const table = { id: randomUUID(), name: `Tafel ${number}`, municipality: null, code: `TAFEL${number + 1}`, host: null };
    await room.chair.command({ compose: { "add-table": table } });
  }
  const seen: string[] = [];
  await room.chair.press({ show: { shown: "current" } });
  for (const id of frame.order.filter((id) => !steps[id]!.step.anonymous)) {
    if ((await room.chair.view()).frame.current !== id) await room.chair.press({ start: id });
    for (const viewport of SIZES) {
      const wall = await room.device({ viewport });
      await wall.goto(room.chair.wall);
      await wall.evaluate(() => document.fonts.ready);
      const title = steps[id]!.step.title.nl;
      if (await wall.locator(".screen-turns--tiles").count()) {
        seen.push(title);
        assert.equal(await wall.locator(".screen-tile:visible").count(), 14, `${title} at ${viewport.width}`);
        assert.deepEqual(await misread(wall), [], `${title} at ${viewport.width}`);
        const folder = process.env["SCREENS"];
        if (folder) await wall.screenshot({ path: `${folder}/all-${frame.order.indexOf(id)}-${viewport.width}.png` });
      }
      await wall.context().close();
    }
  }
  assert.ok(seen.length >= 10, seen.join(", "));
});
