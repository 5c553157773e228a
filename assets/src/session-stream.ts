/** The stream of a session: it reconnects by itself, and goes on where it was. */
import type { Message } from "./session-patch";

export interface Listener {
  hello(now: number): void;
  patch(message: Message, sequence: number): void;
  /** Too much was missed, or the page is no longer right. */
  reset(gone: boolean): void;
  /** Whether there is a connection. */
  connected(is: boolean): void;
}

/** So long a page or an answer may take, in milliseconds: a connection can hang without ending. */
export const PATIENCE = 15_000;
const SHORTEST = 1000;
const LONGEST = 20_000;
/** A page that nobody looks at gives its connection back after this time, in milliseconds. */
const HIDDEN = 60_000;

export class Stream {
  private source: EventSource | undefined;
  private pause = SHORTEST;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly address: string,
    public sequence: number,
    private readonly listener: Listener,
  ) {
    document.addEventListener("visibilitychange", () => this.look());
    window.addEventListener("online", () => this.now());
    window.addEventListener("pageshow", (event) => event.persisted && this.now());
  }

  open(): void {
    this.close();
    const joint = this.address.includes("?") ? "&" : "?";
    const source = new EventSource(`${this.address}${joint}na=${this.sequence}`);
    this.source = source;
    source.addEventListener("hello", (event) => {
      const { now, sequence } = JSON.parse(event.data) as { now: number; sequence: number };
      this.pause = SHORTEST;
      this.sequence = Math.max(this.sequence, sequence);
      this.listener.connected(true);
      this.listener.hello(now);
    });
    source.addEventListener("patch", (event) => {
      const sequence = Number(event.lastEventId) || this.sequence;
      this.sequence = Math.max(this.sequence, sequence);
      this.listener.patch(JSON.parse(event.data) as Message, sequence);
    });
    source.addEventListener("reset", () => {
      this.close();
      // What was heard does not count any more: the page that is fetched now says where to go on.
      this.sequence = 0;
      this.listener.reset(false);
    });
    source.addEventListener("gone", () => this.listener.reset(true));
    source.onerror = () => {
      this.listener.connected(false);
      // The browser tries again by itself unless the answer was no stream at all, as from a portal.
      if (source.readyState === EventSource.CLOSED) this.later();
    };
  }

  close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  /** Goes on from a page that was fetched anew. */
  from(sequence: number): void {
    this.sequence = Math.max(this.sequence, sequence);
    if (!this.source && !document.hidden) this.open();
  }

  /** Whether it was never broken off. */
  isOpen(): boolean {
    return this.source?.readyState === EventSource.OPEN;
  }

  /** Tries at once. */
  now(): void {
    this.pause = SHORTEST;
    if (this.source?.readyState !== EventSource.OPEN) this.open();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), this.pause * (0.75 + Math.random() / 2));
    this.pause = Math.min(this.pause * 2, LONGEST);
  }

  private look(): void {
    clearTimeout(this.hidden);
    if (document.hidden) this.hidden = setTimeout(() => this.close(), HIDDEN);
    else if (!this.source) this.open();
  }
}
