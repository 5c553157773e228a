/** The chair of a session, for journeys in which others are what is looked at. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";

/** The meeting to come, and the one that is going on: thirteen tables worked out their course there. */
export const TO_COME = "middelgrote-gemeenten-2027";
export const today = (): string =>
  `proef-${new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" })}`;

/** What the chair sees of a session. */
export interface View {
  frame: { phase: number; current: string | null; order: string[] };
  steps: Record<
    string,
    {
      step: { id: string; kind: { kind: string; part?: string }; title: { nl: string }; anonymous?: boolean };
      run: { run: string };
    }
  >;
  tables: Record<string, { id: string; name: string; code?: string; municipality?: string }>;
  participants: Record<string, { id: string; table: string | null; presence: string }>;
  contributions: Record<string, { content: { words?: string; form: string }; step: string }>;
}

/** Leads the session, as a program does: the remote control has tests of its own. */
export class Chair {
  private constructor(
    readonly page: Page,
    readonly code: string,
    /** The address of the big screen. */
    readonly wall: string,
  ) {}

  /** Signs in as the organiser, and makes the session of a meeting where it is not there yet. */
  static async open(page: Page, meeting = TO_COME): Promise<Chair> {
    await page.goto("/inloggen?naar=%2Fbeheer");
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.locator('button[name="rol"][value="organiser"]').click(),
    ]);
    await page.goto(`/beheer/bijeenkomsten/${meeting}/sessie`);
    if (await page.locator("form input[name=vrij]").count()) {
      await page.locator("main form button[type=submit]").first().click();
      await page.waitForLoadState();
    }
    const link = await page.locator('a[href*="/regie"]').first().getAttribute("href");
    const code = /\/sessie\/(\w+)\/regie/.exec(link ?? "")?.[1];
    assert.ok(code, "the desk leads to the session");
    const wall = await page.locator('a[href*="/scherm/"]').first().getAttribute("href");
    assert.ok(wall, "and to the big screen");
    return new Chair(page, code, wall);
  }

  /** All that the chair sees now. */
  view(): Promise<View> {
    return this.page.evaluate(async (address) => {
      const stop = new AbortController();
      const response = await fetch(address, { signal: stop.signal });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (;;) {
        const { value, done } = await reader.read();
        text += value ?? "";
        const found = /event: view\ndata: (.*)\n\n/.exec(text);
        if (found || done) {
          stop.abort();
          return JSON.parse(found?.[1] ?? "null");
        }
      }
    }, `/sessie/${this.code}/regie/stroom?vorm=json`);
  }

  async command(command: unknown): Promise<void> {
    const status = await this.page.evaluate(
      async ([address, body]) => {
        const headers = { "content-type": "application/json", accept: "application/json" };
        const response = await fetch(address!, { method: "POST", headers, body: body! });
        return `${response.status} ${await response.text()}`;
      },
      [`/sessie/${this.code}/regie`, JSON.stringify({ id: randomUUID(), command })],
    );
    assert.match(status, /^200 /, JSON.stringify(command));
  }

  async press(press: unknown): Promise<void> {
    await this.command({ lead: { phase: (await this.view()).frame.phase, press } });
  }

  /** Goes to the first step of a kind, or with a part of the course, unless it is there already; gives what it is known by. */
  async start(kind: string): Promise<string> {
    const view = await this.view();
    const steps = view.frame.order.map((id) => view.steps[id]!);
    const found = steps.find(({ step }) => step.kind.kind === kind || step.kind.part === kind);
    assert.ok(found, `the session has a step of kind ${kind}`);
    if (view.frame.current !== found.step.id) await this.press({ start: found.step.id });
    return found.step.id;
  }

  async add(kind: Record<string, unknown>, title: string, more: Record<string, unknown> = {}): Promise<string> {
    const id = randomUUID();
    const view = await this.view();
    const step = {
      id,
      kind,
      title: { nl: title, en: title },
      question: { nl: "Wat ziet u?", en: "What do you see?" },
      minutes: 5,
      scope: kind["kind"] === "exchange" ? "plenary" : "tables",
      ...more,
    };
    await this.command({ compose: { "add-step": { step, after: view.frame.order.at(-1) } } });
    return id;
  }

  async table(number: number): Promise<{ id: string; code: string; name: string }> {
    const tables = Object.values((await this.view()).tables).filter((table) => table.municipality);
    const found = tables.sort((a, b) => a.name.localeCompare(b.name))[number];
    assert.ok(found?.code, "there is a table with a code");
    return { id: found.id, code: found.code, name: found.name };
  }

  async admitAll(): Promise<void> {
    for (const each of Object.values((await this.view()).participants)) {
      if (each.presence === "knocking") await this.command({ attend: { admit: each.id } });
    }
  }

  /** Somebody comes in as a guest with the code of a table; the chair opens the door. */
  async seat(page: Page, table: { code: string }, name: string): Promise<void> {
    await page.goto(`/sessie/${table.code}`);
    await page.locator("input[name=naam]").fill(name);
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForLoadState();
    await this.admitAll();
    await page.goto(`/sessie/${this.code}`);
    await page.locator("#podium").waitFor();
  }

  /** Has somebody who takes part host a table; who came last at it. */
  async host(table: { id: string }): Promise<void> {
    const view = await this.view();
    const found = view.tables[table.id]!;
    const people = Object.values(view.participants).filter((each) => each.table === table.id);
    const host = people.sort((a, b) => a.id.localeCompare(b.id)).at(-1);
    assert.ok(host, "somebody sits there");
    const { id, name, municipality = null, code } = found;
    await this.command({ compose: { "change-table": { id, name, municipality, code, host: host.id } } });
  }

  /** How many contributions have these words. */
  async count(words: string): Promise<number> {
    const all = Object.values((await this.view()).contributions);
    return all.filter((each) => each.content.words === words).length;
  }
}
