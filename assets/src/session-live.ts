/**
 * What the pages of the staff and the big screen have in common: they keep themselves up to date, count down with the time
 * of the server, and say so when the connection is gone.
 */
import { ServerTime, stopwatch } from "./session-clock";
import { type Message, Pieces } from "./session-patch";
import { PATIENCE, Stream } from "./session-stream";

/** A short gap in the connection is not worth a word, in milliseconds. */
const GAP = 3000;

export abstract class LivePage extends HTMLElement {
  protected readonly pieces = new Pieces(() => this.tick());
  private time = new ServerTime(Date.now());
  private stream: Stream | undefined;
  private gap: ReturnType<typeof setTimeout> | undefined;
  private begun = false;

  connectedCallback(): void {
    if (this.begun) return;
    this.begun = true;
    this.time = new ServerTime(Number(this.dataset["now"]));
    this.begin();
    this.tick();
    setInterval(() => this.tick(), 1000);
    this.stream = new Stream(this.dataset["stream"] ?? "", Number(this.dataset["sequence"]), {
      hello: (now) => this.time.set(now),
      patch: (message) => this.take(message),
      reset: (gone) => void (gone ? location.reload() : this.refresh()),
      connected: (is) => this.connection(is),
    });
    this.stream.open();
    addEventListener("offline", () => this.connection(false));
    // A stream may seem open while nothing comes through any more: it is begun anew from the last that was heard.
    addEventListener("online", () => this.stream?.open());
  }

  /** What a page does when it begins. */
  protected begin(): void {}

  /** Puts what came in where it belongs. */
  protected take(message: Message): void {
    this.pieces.apply(message);
  }

  /** Fetches the page anew and takes its parts; what somebody works in stays. */
  protected async refresh(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector<HTMLElement>(this.localName);
      if (!fresh) throw new Error("another page");
      // What just went wrong is told by this page; the new one knows nothing of it.
      const parts = fresh.querySelectorAll("main > [id]:not([role=alert]), main > div > [id]");
      const put = [...parts].map((part) => ({ id: part.id, html: part.outerHTML }));
      this.pieces.clear();
      this.take({ put, remove: [] });
      this.stream?.from(Number(fresh.dataset["sequence"]));
    } catch {
      this.connection(false);
      setTimeout(() => void this.refresh(), GAP);
    }
  }

  private connection(is: boolean): void {
    clearTimeout(this.gap);
    const show = (hidden: boolean) => {
      for (const word of this.querySelectorAll<HTMLElement>("[data-stale]")) word.hidden = hidden;
    };
    if (is) show(true);
    else this.gap = setTimeout(() => show(false), GAP);
  }

  private tick(): void {
    const now = this.time.now();
    for (const clock of this.querySelectorAll<HTMLElement>("[data-ends]")) {
      const ends = Number(clock.dataset["ends"] || Number.NaN);
      if (Number.isNaN(ends)) continue;
      const words = stopwatch(ends - now);
      if (clock.textContent !== words) clock.textContent = words;
      const frame = clock.parentElement;
      const over = frame?.dataset["over"];
      if (over) frame?.classList.toggle(over, ends <= now);
    }
    for (const bar of this.querySelectorAll<HTMLProgressElement>("progress[data-until]")) {
      bar.value = Math.max(0, (Number(bar.dataset["until"]) - now) / 1000);
    }
    const shown = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" }).format(now);
    for (const clock of this.querySelectorAll<HTMLElement>("[data-clock]")) {
      if (clock.textContent !== shown) clock.textContent = shown;
    }
  }
}
