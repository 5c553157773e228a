/**
 * What only this device knows: which questions were answered here, and what was written here in anonymous rounds. The
 * session does not know of whom it is.
 */
import type { Item, Store } from "./session-store";
import type { Voice } from "./session-voice";

export class Own {
  constructor(
    private readonly session: HTMLElement,
    private readonly voice: Voice,
    private readonly store: () => Store | undefined,
  ) {}

  /** Shows it in an element that came in. */
  prepare(root: Element): void {
    for (const part of root.querySelectorAll<HTMLElement>("[data-only]")) {
      if (part.dataset["only"]?.split(" ").includes(this.session.dataset["me"] ?? "")) part.hidden = false;
      else part.remove();
    }
    if (root.matches("[data-written]") || root.querySelector("[data-written]")) void this.showWritten();
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-once]")) void this.showAnswered(form);
  }

  /** The session acknowledged something. */
  sent(item: Item): void {
    const store = this.store();
    const form = document.getElementById(item.place);
    if (item.once) {
      const show = () => (form instanceof HTMLFormElement ? this.showAnswered(form) : undefined);
      void store?.keepMark(`answered ${item.place}`, Date.now()).then(show, () => undefined);
    }
    if (item.secret) void store?.keepWritten(item.secret, item.id, item.label).then(() => this.showWritten(), () => undefined);
  }

  private async showAnswered(form: HTMLFormElement): Promise<void> {
    const at = await this.store()?.mark(`answered ${form.id}`).catch(() => undefined);
    if (at === undefined || form.hidden) return;
    form.hidden = true;
    const words = document.createElement("p");
    words.className = "answered";
    words.textContent = this.voice.word("answered");
    form.after(words);
  }

  private async showWritten(): Promise<void> {
    for (const place of this.session.querySelectorAll<HTMLElement>("[data-written]")) {
      const written = await this.store()?.written(place.dataset["written"] ?? "").catch(() => undefined);
      const lines = (written ?? []).map(([, words]) => {
        const line = document.createElement("li");
        line.className = "note";
        line.textContent = words;
        return line;
      });
      place.querySelector("ul")?.replaceChildren(...lines);
      place.hidden = lines.length === 0;
    }
  }
}
