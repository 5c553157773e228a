/**
 * The page of a session as it is now, and its files, kept on the device for when there is no network. What the stream
 * brings is put into the kept page too: what somebody saw is there again when the page is opened without network.
 *
 * The kept page may be replaced at any moment by one that was made earlier or later than what was heard last: by the step that
 * comes, by the worker, by another page on this device. So everything that this page heard is remembered, and each kept page
 * gets what came after it.
 */
import { inTurn, isOfParticipant, keep } from "./session-kept";
import { type Message, Pieces } from "./session-patch";

/** What the stream brings is put into the kept page together, at most once in this time, in milliseconds. */
const TOGETHER = 1500;
/** So many messages are remembered. */
const MOST = 512;

export class Shelf {
  private readonly page: string;
  private readonly address: string;
  /** What was heard, with the number of its entry. */
  private readonly heard: [number, Message][] = [];
  /** A page that was made at this entry, or after it, lacks nothing but what was heard. */
  private since: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is done to the kept page is done in turn. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly session: HTMLElement) {
    this.page = session.dataset["page"] ?? location.pathname;
    this.address = new URL(this.page, location.href).href;
    this.since = Number(session.dataset["sequence"]);
    document.addEventListener("visibilitychange", () => document.hidden && this.putNews());
  }

  /** Registers the worker that hands out what is kept, and keeps the files of this page, and the page of what is asked now. */
  async begin(worker: string): Promise<void> {
    await navigator.serviceWorker.register(worker, { scope: this.page });
    const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
    const files = loaded.filter((each) => each.origin === location.origin && /^\/(assets\/|thema)/.test(each.pathname));
    await (await this.open()).addAll([...new Set(files.map((each) => each.pathname))]);
    // Somebody may have come in at another step: what is asked now is what opens without network.
    let isThere = false;
    await this.inTurn(async (kept) => {
      isThere = this.sessionOn(await this.keptPage(kept)) !== undefined;
    });
    if (!isThere) await this.fetchPage();
  }

  private async fetchPage(): Promise<void> {
    const response = await fetch(this.page, { headers: { accept: "text/html" }, redirect: "manual" });
    if (isOfParticipant(response)) await this.keepPage(response);
  }

  /** Keeps the page as it came. */
  keepPage(response: Response): Promise<void> {
    return this.inTurn(async (kept) => {
      await keep(kept, this.address, response);
      // More may have been heard while it was on its way.
      await this.put(kept);
    });
  }

  /** Keeps what the stream brought. */
  patch(message: Message, sequence: number): void {
    this.heard.push([sequence, message]);
    const [dropped] = this.heard.length > MOST ? this.heard.splice(0, 1) : [];
    // What is of one person comes under the number that was known before: of that one not all may be here any more.
    if (dropped) this.since = Math.max(this.since, dropped[0] + 1);
    this.timer ??= setTimeout(() => this.putNews(), TOGETHER);
  }

  /** Not everything was heard: only a page that is made from now on is complete. */
  lost(): void {
    this.heard.length = 0;
    this.since = Infinity;
  }

  /** The page is complete up to this entry, and what comes after it is heard. */
  isAt(sequence: number): void {
    if (this.since === Infinity) this.since = sequence;
  }

  private putNews(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.inTurn((kept) => this.put(kept));
  }

  /** Puts into the kept page what it lacks. */
  private async put(kept: Cache): Promise<void> {
    const page = await this.keptPage(kept);
    const session = this.sessionOn(page);
    if (!page || !session) return;
    const known = Number(session.dataset["sequence"]);
    const news = this.heard.filter(([sequence]) => sequence >= known);
    if (news.length === 0) return;
    const pieces = new Pieces(() => {}, page.document);
    for (const [, message] of news) pieces.apply(message);
    session.dataset["sequence"] = String(Math.max(...news.map(([sequence]) => sequence)));
    const body = `<!doctype html>${page.document.documentElement.outerHTML}`;
    await kept.put(this.address, new Response(body, { headers: page.headers }));
  }

  private async keptPage(kept: Cache): Promise<{ document: Document; headers: Headers } | undefined> {
    const found = await kept.match(this.address);
    if (!found) return undefined;
    return { document: new DOMParser().parseFromString(await found.text(), "text/html"), headers: found.headers };
  }

  /** The session on a kept page to which what was heard here belongs: of the same reader and table, and not too old. */
  private sessionOn(page: { document: Document } | undefined): HTMLElement | undefined {
    const session = page?.document.querySelector<HTMLElement>("work-session") ?? undefined;
    const isOurs = session?.dataset["stream"] === this.session.dataset["stream"];
    return isOurs && Number(session?.dataset["sequence"]) >= this.since ? session : undefined;
  }

  private open(): Promise<Cache> {
    return caches.open(`session ${this.page}`);
  }

  private inTurn(deed: (kept: Cache) => Promise<void>): Promise<void> {
    // Without a shelf the page stays as it is shown.
    this.last = this.last.then(() => inTurn(this.page, async () => deed(await this.open()))).catch(() => undefined);
    return this.last;
  }
}
