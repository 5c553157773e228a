/**
 * The time of the server. The clock of the device may be wrong by a year: only the time that passes on it is used, and
 * what it said when the server was last heard.
 */

/** A page from the shelf of the device is at most so old, in milliseconds. */
const OLDEST = 12 * 3_600_000;

export class ServerTime {
  private base: number;
  private heard = performance.now();

  /** `rendered` is the time of the server when the page was made. */
  constructor(rendered: number) {
    this.base = rendered;
  }

  /** The device was so far behind before: a page from the shelf says an older time than it is. */
  trust(offset: number): void {
    const behind = Date.now() + offset - this.now();
    if (behind > 0 && behind < OLDEST) this.base += behind;
  }

  now(): number {
    return this.base + performance.now() - this.heard;
  }

  /** The server said its time; returns how far the device is behind. */
  set(now: number): number {
    this.base = now;
    this.heard = performance.now();
    return now - Date.now();
  }
}

/** Minutes and seconds, as on a stopwatch. */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** When the time that is left is said aloud, in seconds. */
const SAID = [300, 60, 0];

export class Clocks {
  private said = new Map<string, number>();

  constructor(
    private readonly time: ServerTime,
    private readonly word: (key: string, values?: Record<string, string>) => string,
    private readonly say: (sentence: string, sound: boolean) => void,
  ) {}

  tick(): void {
    for (const clock of document.querySelectorAll<HTMLElement>("session-clock[data-run]")) {
      const ends = Number(clock.dataset["ends"] ?? Number.NaN);
      if (clock.dataset["run"] === "paused") this.paused(clock);
      if (clock.dataset["run"] !== "running" || Number.isNaN(ends)) continue;
      const left = ends - this.time.now();
      const words = left <= 0 ? this.word("time-up") : this.word("left", { minutes: stopwatch(left) });
      if (clock.textContent !== words) clock.textContent = words;
      clock.classList.toggle("clock--soon", left <= 60_000);
      if (clock.closest("#frame")) this.saySometimes(clock, Math.ceil(left / 1000));
    }
  }

  private paused(clock: HTMLElement): void {
    const left = Number(clock.dataset["left"] ?? 0) * 1000;
    const words = this.word("paused", { minutes: stopwatch(left) });
    if (clock.textContent !== words) clock.textContent = words;
  }

  private saySometimes(clock: HTMLElement, left: number): void {
    const key = `${clock.dataset["step"]} ${clock.dataset["ends"]}`;
    const before = this.said.get(key) ?? left;
    this.said.set(key, left);
    const passed = SAID.find((mark) => before > mark && left <= mark);
    if (passed === undefined) return;
    if (passed === 0) this.say(this.word("time-up"), true);
    else this.say(this.word("minutes-left", { minutes: String(passed / 60) }), passed === 60);
  }
}
