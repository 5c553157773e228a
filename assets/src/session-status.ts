/** The line about this device that stays in sight: no connection, what waits and why, and what cannot be kept here. */
import type { Wait } from "./session-outbox";
import type { Voice } from "./session-voice";

/** A short gap in the connection is not worth a word. */
const GAP = 2500;

/** What is on its way. */
export interface Waiting {
  count: number;
  /** Why it waits, when it does. */
  why: Wait | undefined;
}

export class Status {
  isConnected = true;
  private gap: ReturnType<typeof setTimeout> | undefined;
  private notice = "";

  constructor(
    private readonly voice: Voice,
    private readonly waiting: () => Waiting,
  ) {}

  /** The connection came or went. */
  connection(is: boolean): void {
    if (is) {
      clearTimeout(this.gap);
      this.gap = undefined;
      if (!this.isConnected) this.voice.say(this.voice.word("online"));
      this.isConnected = true;
      this.draw();
      return;
    }
    if (!navigator.onLine) clearTimeout(this.gap);
    else if (this.gap !== undefined) return;
    // Tries that fail in between do not make the gap begin anew.
    this.gap = setTimeout(() => {
      this.isConnected = false;
      this.draw();
    }, navigator.onLine ? GAP : 0);
  }

  /** Something about this device that stays in sight. */
  note(key: string): void {
    this.notice = this.voice.word(key);
    this.draw();
  }

  draw(): void {
    const line = document.getElementById("verbinding");
    if (!line) return;
    const { count, why } = this.waiting();
    const reason = count > 0 ? why : undefined;
    const words = [this.notice];
    if (reason === "portal" || reason === "signed-out") words.push(this.voice.word(reason));
    // A stream can seem open while nothing that is sent gets through.
    else if (!this.isConnected || reason === "network") words.push(this.voice.word("offline"));
    if (count > 0 && (reason !== undefined || !this.isConnected)) {
      words.push(this.voice.word("waiting", { count: String(count) }));
    }
    const text = words.filter(Boolean).join(" ");
    const way = reason === "signed-out" ? this.wayIn() : [];
    const shown = [text, ...way.map((link) => link.textContent ?? "")].join(" ");
    if (line.textContent !== shown) line.replaceChildren(text, ...way.flatMap((link) => [" ", link]));
    line.hidden = text === "";
  }

  /** The way to the door of the session. */
  private wayIn(): HTMLElement[] {
    const link = document.createElement("a");
    link.href = document.querySelector<HTMLElement>("work-session")?.dataset["page"] ?? "";
    link.textContent = this.voice.word("way-in");
    return [link];
  }
}
