/** Going along with the course of the day: to the next step when nobody is writing, and else when they say so. */
import type { Drafts } from "./session-forms";
import type { Page } from "./session-page";
import { type Pieces, isDirty, openField } from "./session-patch";
import type { Voice } from "./session-voice";

/** Everybody asks for the next step at the same moment: they spread over this time, in milliseconds. */
export const SPREAD = 1200;
/** Somebody who has not typed for so long in an empty field is not writing, in milliseconds. */
const IDLE = 8000;

const stage = () => document.getElementById("podium");

export class Along {
  private typed = 0;
  private going = false;
  private along: ReturnType<typeof setTimeout> | undefined;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: HTMLElement,
    private readonly page: Page,
    private readonly pieces: Pieces,
    private readonly drafts: Drafts,
    private readonly voice: Voice,
  ) {}

  /** Somebody typed. */
  wrote(): void {
    this.typed = performance.now();
  }

  /** Somebody left a field: what waited for that comes in. */
  left(): void {
    this.pieces.release();
    if (this.isBehind() && !this.isBusy()) void this.goAlong();
  }

  /** Looks now and then: somebody may have stopped writing. */
  look(): void {
    if (this.isBehind() && !this.isBusy()) this.moveOn();
  }

  /** The stream brought something. */
  changed(): void {
    if (this.isBehind()) this.moveOn();
    this.endOrOpen();
  }

  /** Whether somebody is writing in the step. */
  isBusy(): boolean {
    const step = stage();
    if (!step) return false;
    const isWriting = openField(step) !== undefined && performance.now() - this.typed < IDLE;
    return isWriting || isDirty(step) || step.querySelector("[data-held]") !== null;
  }

  /** Whether another step is asked now than the page shows. */
  private isBehind(): boolean {
    const current = document.getElementById("frame")?.dataset["current"];
    const isOver = document.getElementById("frame")?.dataset["closed"] !== undefined;
    return !isOver && this.page.follows() && current !== undefined && current !== stage()?.dataset["step"];
  }

  /** The session was closed, or opened again: every form on the page is another one. */
  private endOrOpen(): void {
    const closed = (id: string) => document.getElementById(id)?.dataset["closed"];
    if (closed("frame") === closed("podium")) return;
    if (closed("frame") !== undefined) document.getElementById("ga-mee")?.remove();
    this.ending ??= setTimeout(() => {
      this.ending = undefined;
      void this.page.refresh();
    }, Math.random() * SPREAD);
  }

  private moveOn(): void {
    if (this.isBusy()) return this.offer();
    this.along ??= setTimeout(() => {
      this.along = undefined;
      if (this.isBehind() && !this.isBusy()) void this.goAlong();
    }, Math.random() * SPREAD);
  }

  /** Somebody is writing: the session has gone on, and they decide when they do. */
  offer(): void {
    const title = document.querySelector("#frame .session-bar__title")?.textContent?.trim() ?? "";
    let offer = document.getElementById("ga-mee");
    if (!offer) {
      offer = document.createElement("div");
      offer.id = "ga-mee";
      offer.className = "go-along";
      offer.setAttribute("role", "status");
      stage()?.before(offer);
    }
    const words = document.createElement("p");
    words.textContent = this.voice.word("moved-on", { title });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.textContent = this.voice.word("go-along");
    button.addEventListener("click", () => void this.goAlong(true));
    offer.replaceChildren(words, button);
  }

  /** To the step that is asked now; who did not ask for it stays when they begin to write before it is there. */
  private async goAlong(isAsked = false): Promise<void> {
    if (this.going) return;
    this.going = true;
    this.drafts.now(this.session);
    try {
      // A page that was asked for before may not hold the new step yet.
      await this.page.isStill();
      await this.page.refresh(isAsked);
    } finally {
      this.going = false;
    }
    if (this.isBehind()) return;
    document.getElementById("ga-mee")?.remove();
    const title = document.querySelector<HTMLElement>("#podium h1");
    this.voice.tell(title?.textContent?.trim() ?? "", true);
    if (document.activeElement === document.body) title?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}
