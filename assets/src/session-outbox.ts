/**
 * The outbox: what somebody wrote goes out in order, with patience. It leaves the device only when the session itself
 * has acknowledged it: an answer of anybody in between, such as the sign-in page of a Wi-Fi network, is none.
 */
import { type Item, type Store, identity } from "./session-store";
import { PATIENCE } from "./session-stream";
import { whose } from "./session-whose";

/** Why it waits. */
export type Wait = "network" | "portal" | "signed-out" | "server";

type Answer = { kind: "sent"; sequence: number } | { kind: "refused"; reason: string; field: string | undefined } | { kind: "wait"; why: Wait };

const SHORTEST = 1000;
const LONGEST = 30_000;
/** How long something that was sent stays in sight, in milliseconds. */
const IN_SIGHT = 6000;

/** Sends the fields of a form; says what became of it. */
export async function send(address: string, body: string): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded", ...whose() },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
      body,
    });
  } catch {
    return { kind: "wait", why: "network" };
  }
  if (response.type === "opaqueredirect") return { kind: "wait", why: "portal" };
  const kind = response.headers.get("content-type") ?? "";
  const content = kind.includes("json") ? await response.json().catch(() => undefined) : undefined;
  if (response.ok) {
    const sequence = kind.includes("json") ? (content as { sequence?: unknown } | undefined)?.sequence : undefined;
    return typeof sequence === "number" ? { kind: "sent", sequence } : { kind: "wait", why: "portal" };
  }
  if (!kind.includes("application/problem+json")) {
    return { kind: "wait", why: response.status >= 500 ? "server" : "portal" };
  }
  const problem = content as { title?: string; detail?: string; refusal?: string; field?: string } | undefined;
  // Whoever does not take part (any more) can come back; what was written waits for that.
  if (response.status === 401 || problem?.refusal === "not-present") return { kind: "wait", why: "signed-out" };
  if (response.status >= 500 || response.status === 429 || response.status === 408) return { kind: "wait", why: "server" };
  const reason = [problem?.title, problem?.detail].filter(Boolean).join(" ") || String(response.status);
  return { kind: "refused", reason, field: problem?.field };
}

/** What adds something: it does not come in the place of what was refused before. */
const ADDS = /^(toevoegen|samenvoegen|splitsen|stapel-noemen|koers-(vraag|keuze|nodig|onzekerheid))$/;

/** Whether something that was refused has come in after all, the same or in its place. */
function isOvertaken(refused: Item, sent: Item): boolean {
  if (refused.state !== "refused" || refused.place !== sent.place) return false;
  const adds = ADDS.test(new URLSearchParams(sent.body).get("wat") ?? "");
  return !adds || sent.once || refused.label === sent.label;
}

export class Outbox {
  items: Item[] = [];
  /** Why it waits, when it does. */
  why: Wait | undefined;
  private sending = false;
  private pause = SHORTEST;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private store: Store,
    private readonly address: string,
    private readonly onChange: () => void,
    private readonly onSent: (item: Item, sequence: number) => void,
    /** Says whether the refusal was told at the form, with the text in it again: then it need not be told here. */
    private readonly onRefused: (item: Item, field: string | undefined) => boolean,
  ) {}

  /** Takes in what an earlier page left. */
  async open(): Promise<void> {
    this.items = await this.store.items();
    this.onChange();
    void this.pump();
  }

  /** The device forgot everything: what is still here is kept again. */
  async again(store: Store): Promise<void> {
    this.store = store;
    for (const item of this.unsent()) await store.keep(item);
  }

  /** What was not acknowledged. */
  unsent(): Item[] {
    return this.items.filter((item) => item.state !== "sent");
  }

  waiting(): Item[] {
    return this.items.filter((item) => item.state === "kept");
  }

  /** Keeps something on the device, and sends it. It throws when the device cannot keep it. */
  async add(item: Item): Promise<void> {
    await this.store.keep(item);
    this.items.push(item);
    this.onChange();
    this.hurry();
  }

  async retry(item: Item): Promise<void> {
    const body = new URLSearchParams(item.body);
    // The refused command stays refused: it goes out as another one.
    body.set("opdracht", identity(false));
    item.body = body.toString();
    item.state = "kept";
    item.reason = "";
    await this.store.keep(item).catch(() => undefined);
    this.onChange();
    this.hurry();
  }

  async discard(item: Item): Promise<void> {
    this.items = this.items.filter((each) => each !== item);
    this.onChange();
    await this.store.drop(item.id).catch(() => undefined);
  }

  /** Tries at once: there is network again, or something new. */
  hurry(): void {
    this.pause = SHORTEST;
    clearTimeout(this.timer);
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      // Two pages of one session on a device take turns.
      if ("locks" in navigator) await navigator.locks.request(`${this.store.name} outbox`, () => this.sendAll());
      else await this.sendAll();
    } finally {
      this.sending = false;
    }
    if (this.waiting().length > 0) {
      this.timer = setTimeout(() => void this.pump(), this.pause * (0.75 + Math.random() / 2));
      this.pause = Math.min(this.pause * 2, LONGEST);
    }
  }

  private async sendAll(): Promise<void> {
    const kept = await this.store.items().catch(() => undefined);
    const known = new Set(this.items.map((item) => item.id));
    for (const item of kept ?? []) if (!known.has(item.id)) this.items.push(item);
    for (let item = this.waiting()[0]; item; item = this.waiting()[0]) {
      const answer = await send(this.address, item.body);
      if (answer.kind === "wait") {
        this.why = answer.why;
        this.onChange();
        return;
      }
      this.why = undefined;
      this.pause = SHORTEST;
      if (answer.kind === "sent") await this.acknowledged(item, answer.sequence);
      else {
        item.state = "refused";
        item.reason = answer.reason;
        if (this.onRefused(item, answer.field)) await this.discard(item);
        else await this.store.keep(item).catch(() => undefined);
      }
      this.onChange();
    }
  }

  private async acknowledged(item: Item, sequence: number): Promise<void> {
    item.state = "sent";
    await this.store.drop(item.id).catch(() => undefined);
    for (const each of this.items.filter((other) => isOvertaken(other, item))) await this.discard(each);
    this.onSent(item, sequence);
    setTimeout(() => {
      this.items = this.items.filter((each) => each !== item);
      this.onChange();
    }, IN_SIGHT);
  }
}
