/** From a form to the session: the device keeps it first, and each form hears what became of what it sent. */
import { type Drafts, bodyOf, empty, fill, labelOf, renew } from "./session-forms";
import { complain, fieldNamed, forgive, mistakeIn } from "./session-mistake";
import { Outbox, send } from "./session-outbox";
import { type Pieces, controls, isDirty, settle, unsettle } from "./session-patch";
import type { Waiting } from "./session-status";
import type { Item, Store } from "./session-store";
import type { Voice } from "./session-voice";
import { drawWaiting } from "./session-waiting";

/** A second press within so long is the first one again, in milliseconds. */
const TWICE = 600;

/** So long a press waits for what the device keeps to be opened, in milliseconds. */
const OPENING = 3000;

/** What sending tells. */
interface Around {
  /** Something waits, was sent, or was refused. */
  onChange(): void;
  /** The session acknowledged something. */
  onSent(item: Item): void;
  /** The device cannot keep it. */
  onUnkept(): void;
}

function formAt(place: string): HTMLFormElement | undefined {
  const form = document.getElementById(place);
  return form instanceof HTMLFormElement ? form : undefined;
}

/** The title of a step that is shown. */
function titleOf(step: string | null): string | undefined {
  const stage = document.getElementById("podium");
  const title = stage?.dataset["step"] === step ? stage?.querySelector(".step__title") : undefined;
  return title?.textContent?.trim();
}

function itemOf(form: HTMLFormElement, body: URLSearchParams): Item {
  return {
    id: body.get("opdracht") ?? "",
    at: Date.now(),
    place: form.id,
    step: body.get("stap") ?? undefined,
    title: titleOf(body.get("stap")),
    label: labelOf(form, body),
    body: body.toString(),
    state: "kept",
    reason: "",
    once: form.matches("[data-once]"),
    secret: body.get("wat") === "toevoegen" ? form.closest<HTMLElement>("[data-anonymous]")?.dataset["step"] : undefined,
  };
}

/** What was not taken stands in its form again, as something that was not sent. */
function bringBack(form: HTMLFormElement, item: Item): void {
  fill(form, [...new URLSearchParams(item.body)]);
  // A form that is sent more than once took what was sent for what stands there.
  if (!isDirty(form)) unsettle(form);
}

export class Sending {
  private outbox: Outbox | undefined;
  /** Done when it is known whether this device can keep anything. */
  private known: Promise<void> | undefined;
  /** When a form was freed, on the clock of the page. */
  private readonly freed = new WeakMap<HTMLFormElement, number>();

  constructor(
    private readonly address: string,
    private readonly voice: Voice,
    private readonly drafts: Drafts,
    private readonly pieces: Pieces,
    private readonly around: Around,
  ) {}

  /** The device is opening what it keeps: what is pressed in the first moments of a page waits for that. */
  opening(known: Promise<void>): void {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, OPENING));
    this.known = Promise.race([known, patience]).then(() => (this.known = undefined));
  }

  /** Begins to send what a device keeps. */
  async open(store: Store): Promise<void> {
    this.outbox = new Outbox(
      store,
      this.address,
      () => this.changed(),
      (item) => this.sent(item),
      (item, field) => this.refused(item, field),
    );
    await this.outbox.open().catch(() => undefined);
  }

  /** The device forgot everything: what is still here is kept again. */
  async again(store: Store): Promise<void> {
    await this.outbox?.again(store).catch(() => undefined);
  }

  hurry(): void {
    this.outbox?.hurry();
  }

  waiting(): Waiting {
    return { count: this.outbox?.waiting().length ?? 0, why: this.outbox?.why };
  }

  async submit(event: Event): Promise<void> {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-session]")) return;
    event.preventDefault();
    if (this.known) await this.known;
    // Pressed twice: it was sent with the first press.
    if (!isDirty(form) && performance.now() - (this.freed.get(form) ?? -Infinity) < TWICE) return;
    const mistake = mistakeIn(form);
    if (mistake) {
      complain(form, mistake.field, this.voice.word(mistake.key, mistake.values));
      mistake.field?.focus();
      return;
    }
    forgive(form);
    renew(form);
    const body = bodyOf(form, (event as SubmitEvent).submitter);
    const item = itemOf(form, body);
    if (!this.outbox) return this.sendDirectly(form, body, item);
    // At once, and not when the device has kept it: what somebody types in between is theirs.
    this.drafts.leave(form.id);
    this.free(form, body);
    try {
      await this.outbox.add(item);
      await this.dropDraft(formAt(item.place) ?? form);
      this.say("kept", item);
    } catch {
      this.around.onUnkept();
      const there = formAt(item.place) ?? form;
      if (!isDirty(there)) fill(there, [...body]);
      await this.sendDirectly(there, body, item);
    }
  }

  /** The draft goes with what was sent, unless something new is being written. */
  private async dropDraft(form: HTMLFormElement): Promise<void> {
    if (isDirty(form)) this.drafts.note(form);
    else await this.drafts.drop(form.id);
  }

  /** The form is free for something new. */
  private free(form: HTMLFormElement, body: URLSearchParams): void {
    this.freed.set(form, performance.now());
    const adds = /^(toevoegen|samenvoegen|splitsen|stapel-noemen)$/.test(body.get("wat") ?? "");
    if (adds && !form.matches("[data-once]")) empty(form);
    else settle(form);
    form.dispatchEvent(new Event("input", { bubbles: true }));
    const fold = form.closest<HTMLDetailsElement>("details.note__deeds, details.board__menu, details.merging");
    if (fold && !adds) {
      fold.open = false;
      if (fold.contains(document.activeElement)) fold.querySelector("summary")?.focus();
    }
    this.pieces.release();
  }

  /** Without storage: straight to the session, and the text stays in the field until it is there. */
  private async sendDirectly(form: HTMLFormElement, body: URLSearchParams, item: Item): Promise<void> {
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (button?.getAttribute("aria-disabled") === "true") return;
    button?.setAttribute("aria-disabled", "true");
    const answer = await send(this.address, item.body);
    button?.removeAttribute("aria-disabled");
    if (answer.kind === "sent") {
      const typed = bodyOf(form, null).get("tekst");
      if (typed === body.get("tekst")) this.free(form, body);
      await this.dropDraft(form);
      return this.sent(item);
    }
    const isRefused = answer.kind === "refused";
    const words = isRefused ? this.voice.word("refused", { reason: answer.reason }) : this.voice.word("direct-failed");
    complain(form, isRefused ? fieldNamed(form, answer.field) : undefined, words);
  }

  /** The board itself says where a card went. */
  private say(word: string, item: Item): void {
    if (new URLSearchParams(item.body).get("wat") !== "leggen") this.voice.say(this.voice.word(word));
  }

  private sent(item: Item): void {
    this.say("sent", item);
    this.around.onSent(item);
  }

  /**
   * The session refused something: its form says so. Where another text would do, that text is in it again, unless
   * something new was written there. Everything else stays in sight below: its form may go, as when a step is over.
   */
  private refused(item: Item, field: string | undefined): boolean {
    const form = formAt(item.place);
    const words = this.voice.word("refused", { reason: item.reason });
    this.voice.say(words);
    if (!form) return false;
    const isFree = controls(form).length > 0 && !isDirty(form) && !form.hidden;
    const comesBack = field !== undefined && isFree;
    if (comesBack) {
      bringBack(form, item);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    complain(form, fieldNamed(form, field), words);
    return comesBack;
  }

  private changed(): void {
    this.around.onChange();
    this.draw();
  }

  /** Draws what is on its way: what was refused in another step than the shown one is one line. */
  draw(): void {
    const section = document.getElementById("uitbak");
    const outbox = this.outbox;
    if (!section || !outbox) return;
    drawWaiting(section, outbox.items, document.getElementById("podium")?.dataset["step"], {
      word: (key, values) => this.voice.word(key, values),
      form: (item) => formAt(item.place),
      retry: (item) => void outbox.retry(item),
      takeBack: (item, form) => this.takeBack(item, form),
      discard: (item) => void outbox.discard(item),
    });
  }

  private takeBack(item: Item, form: HTMLFormElement): void {
    // What is being written goes first: it would be overwritten.
    if (isDirty(form)) return complain(form, undefined, this.voice.word("send-first"));
    bringBack(form, item);
    this.drafts.note(form);
    void this.outbox?.discard(item);
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
  }
}
