/**
 * The page of a session as it is now, and its files, kept on the device for when there is no network. What the stream
 * brings is put into the kept page too: what somebody saw is there again when the page is opened without network.
 */
import { isOfParticipant, keep } from "./session-kept";
import { type Message, Pieces } from "./session-patch";

/** What the stream brings is put into the kept page together, at most once in this time, in milliseconds. */
const TOGETHER = 1500;

export class Shelf {
  private readonly address: string;
  /** What is not yet in the kept page, with the number of its entry. */
  private news: [number, Message][] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is done to the kept page is done in turn. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly page: string) {
    this.address = new URL(page, location.href).href;
    document.addEventListener("visibilitychange", () => document.hidden && this.putNews());
  }

  /** Registers the worker that hands out what is kept, and keeps the files of this page, and the page of what is asked now. */
  async begin(worker: string): Promise<void> {
    await navigator.serviceWorker.register(worker, { scope: this.page });
    const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
    const files = loaded.filter((each) => each.origin === location.origin && /^\/(assets\/|thema)/.test(each.pathname));
    const kept = await this.open();
    await kept.addAll([...new Set(files.map((each) => each.pathname))]);
    // Somebody may have come in at another step: what is asked now is what opens without network.
    if (!(await kept.match(this.address))) await this.fetchPage();
  }

  private async fetchPage(): Promise<void> {
    const response = await fetch(this.page, { headers: { accept: "text/html" }, redirect: "manual" });
    if (isOfParticipant(response)) await this.keepPage(response);
  }

  /** Keeps the page as it came. */
  keepPage(response: Response): Promise<void> {
    return this.inTurn((kept) => keep(kept, this.address, response));
  }

  /** Keeps what the stream brought. */
  patch(message: Message, sequence: number): void {
    this.news.push([sequence, message]);
    this.timer ??= setTimeout(() => this.putNews(), TOGETHER);
  }

  private putNews(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const news = this.news;
    this.news = [];
    if (news.length > 0) void this.inTurn((kept) => this.put(kept, news));
  }

  private async put(kept: Cache, news: [number, Message][]): Promise<void> {
    const before = await kept.match(this.address);
    if (!before) return;
    const { headers } = before;
    const page = new DOMParser().parseFromString(await before.text(), "text/html");
    const session = page.querySelector<HTMLElement>("work-session");
    if (!session) return;
    const known = Number(session.dataset["sequence"]);
    const pieces = new Pieces(() => {}, page);
    for (const [sequence, message] of news) if (!(sequence < known)) pieces.apply(message);
    session.dataset["sequence"] = String(Math.max(known, ...news.map(([sequence]) => sequence)));
    const body = `<!doctype html>${page.documentElement.outerHTML}`;
    await kept.put(this.address, new Response(body, { headers }));
  }

  private open(): Promise<Cache> {
    return caches.open(`session ${this.page}`);
  }

  private inTurn(deed: (kept: Cache) => Promise<void>): Promise<void> {
    // Without a shelf the page stays as it is shown.
    this.last = this.last.then(async () => deed(await this.open())).catch(() => undefined);
    return this.last;
  }
}
