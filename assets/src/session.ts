/**
 * `<work-session>`: the page of a session that keeps itself up to date. The server makes every piece of it; what is sent
 * are the forms of the page without scripts, through an outbox that loses nothing.
 */
import { Announcement } from "./session-announcement";
import "./session-ballot";
import "./session-board";
import { Clocks, ServerTime } from "./session-clock";
import { Comfort } from "./session-comfort";
import { waitAtDoor } from "./session-door";
import { Drafts, bodyOf, fill, labelOf, renew } from "./session-forms";
import { complain, fieldNamed, forgive, mistakeIn } from "./session-mistake";
import { Outbox, type Wait, send } from "./session-outbox";
import { type Message, Pieces, controls, isDirty, isHeld, openField, settle } from "./session-patch";
import { keepFiles, keepPage } from "./session-shelf";
import { type Item, Store } from "./session-store";
import { Stream } from "./session-stream";
import { drawWaiting } from "./session-waiting";

/** Everybody asks for the next step at the same moment: they spread over this time, in milliseconds. */
const SPREAD = 1200;
/** Somebody who has not typed for so long in an empty field is not writing, in milliseconds. */
const IDLE = 8000;
/** A short gap in the connection is not worth a word. */
const GAP = 2500;
const SHORTEST = 1000;
const LONGEST = 15_000;
/** The pieces of a page that a new page brings. */
const PIECES = ["frame", "mededeling", "heropend", "tafel", "stappen"];

function formAt(place: string): HTMLFormElement | undefined {
  const form = document.getElementById(place);
  return form instanceof HTMLFormElement ? form : undefined;
}

class WorkSession extends HTMLElement {
  private store: Store | undefined;
  private outbox: Outbox | undefined;
  private stream: Stream | undefined;
  private time: ServerTime | undefined;
  private readonly comfort = new Comfort();
  private readonly announcement = new Announcement(() => this.word("close"));
  private readonly drafts = new Drafts(() => this.store);
  private readonly pieces = new Pieces((element) => this.prepare(element));
  private words: Record<string, string> = {};
  private isConnectedNow = true;
  private gap: ReturnType<typeof setTimeout> | undefined;
  private notice = "";
  /** What came in while a new page was under way: it may be newer than that page. */
  private meanwhile: [number, Message][] | undefined;
  private begun = false;

  connectedCallback(): void {
    if (this.begun) return;
    this.begun = true;
    if (this.dataset["surface"] === "deur") {
      waitAtDoor(this);
      return;
    }
    this.words = JSON.parse(this.dataset["words"] ?? "{}") as Record<string, string>;
    this.addEventListener("submit", (event) => void this.submit(event));
    this.addEventListener("input", (event) => this.wrote(event));
    this.addEventListener("focusout", () => setTimeout(() => this.left()));
    this.addEventListener("session-laid", (event) => this.say(this.word("laid", (event as CustomEvent).detail)));
    this.addEventListener("session-dots", (event) => this.dots(event as CustomEvent));
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href='#stappen'], a[href='#tafel']");
      const fold = link && document.querySelector<HTMLDetailsElement>(`${link.hash} details[data-keep]`);
      if (fold) fold.open = true;
    });
    addEventListener("pagehide", () => this.drafts.now(this));
    addEventListener("offline", () => this.connection(false));
    addEventListener("online", () => this.outbox?.hurry());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.drafts.now(this);
      else this.outbox?.hurry();
    });
    void this.begin();
  }

  private async begin(): Promise<void> {
    await this.openStore();
    const offset = await this.store?.mark("offset").catch(() => undefined);
    this.time = new ServerTime(Number(this.dataset["now"]), offset);
    const clocks = new Clocks(this.time, (key, values) => this.word(key, values), (words, sound) => this.tell(words, sound));
    clocks.tick();
    setInterval(() => {
      clocks.tick();
      if (this.isBehind() && !this.isBusy()) this.moveOn();
    }, 1000);
    this.prepare(this);
    await this.drafts.restore(this);
    // On a slow device somebody may have begun to write before this ran.
    this.drafts.now(this);
    if (this.store) await this.openOutbox(this.store);
    this.stream = new Stream(this.dataset["stream"] ?? "", Number(this.dataset["sequence"]), {
      hello: (now) => this.hello(now),
      patch: (message, sequence) => this.patch(message, sequence),
      reset: (gone) => void (gone ? this.reload() : this.refresh()),
      connected: (is) => this.connection(is),
    });
    this.stream.open();
    await this.keep();
  }

  /** What is kept is kept for one person: others may use the device. */
  private name(): string {
    return `schakel session ${this.dataset["code"]} ${this.dataset["me"] ?? this.dataset["surface"]}`;
  }

  private async openStore(): Promise<void> {
    try {
      this.store = await Store.open(this.name(), () => void this.storeIsGone());
    } catch {
      this.store = undefined;
      this.note(this.word("no-store"));
    }
  }

  private async openOutbox(store: Store): Promise<void> {
    this.outbox = new Outbox(
      store,
      this.dataset["deed"] ?? "",
      () => this.drawOutbox(),
      (item) => this.sent(item),
      (item, field) => this.refused(item, field),
    );
    await this.outbox.open().catch(() => undefined);
  }

  /** The browser cleared what it kept: what is still in memory is kept again. */
  private async storeIsGone(): Promise<void> {
    await this.openStore();
    if (!this.store) return;
    if (this.outbox) await this.outbox.again(this.store).catch(() => undefined);
    this.drafts.now(this);
    this.note(this.word("cleared"));
  }

  /** The last page and its files, for when there is no network. */
  private async keep(): Promise<void> {
    const { page = "", worker } = this.dataset;
    if (!("serviceWorker" in navigator) || worker === undefined) return;
    try {
      const isKept = await keepFiles(page, worker);
      if (this.follows() && !isKept) await this.refresh();
    } catch {
      // Without a shelf the page works as long as it stays open.
    }
  }

  /** Makes what came in from the server work here: what is for one person is shown to that person. */
  private prepare(root: Element): void {
    for (const part of root.querySelectorAll<HTMLElement>("[data-only]")) {
      if (part.dataset["only"] === this.dataset["me"]) part.hidden = false;
      else part.remove();
    }
    this.comfort.prepare(root);
    this.announcement.prepare(root);
    if (root.matches("[data-written]") || root.querySelector("[data-written]")) void this.showWritten();
    if (root !== this) void this.drafts.restore(root);
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-once]")) void this.answered(form);
  }

  private async answered(form: HTMLFormElement): Promise<void> {
    const at = await this.store?.mark(`answered ${form.id}`).catch(() => undefined);
    if (at === undefined || form.hidden) return;
    form.hidden = true;
    const words = document.createElement("p");
    words.className = "answered";
    words.textContent = this.word("answered");
    form.after(words);
  }

  private typed = 0;

  private wrote(event: Event): void {
    this.typed = performance.now();
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-session]");
    if (!form) return;
    forgive(form);
    this.drafts.note(form);
  }

  private left(): void {
    this.pieces.release();
    if (this.isBehind() && !this.isBusy()) void this.goAlong();
  }

  private dots(event: CustomEvent): void {
    const { element, left } = event.detail as { element: HTMLElement; left: number };
    element.textContent = this.word(left < 0 ? "taken" : "dots-left", { count: String(Math.abs(left)) });
  }

  private async submit(event: Event): Promise<void> {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-session]")) return;
    event.preventDefault();
    const mistake = mistakeIn(form);
    if (mistake) {
      complain(form, mistake.field, this.word(mistake.key, mistake.values));
      mistake.field?.focus();
      return;
    }
    forgive(form);
    renew(form);
    const body = bodyOf(form, (event as SubmitEvent).submitter);
    const item: Item = {
      id: body.get("opdracht") ?? "",
      at: Date.now(),
      place: form.id,
      step: body.get("stap") ?? undefined,
      title: this.titleOf(body.get("stap")),
      label: labelOf(form, body),
      body: body.toString(),
      state: "kept",
      reason: "",
      once: form.matches("[data-once]"),
      secret: body.get("wat") === "toevoegen" ? form.closest<HTMLElement>("[data-anonymous]")?.dataset["step"] : undefined,
    };
    if (this.outbox && this.store) {
      try {
        await this.outbox.add(item);
        await this.taken(form, body);
        this.say(this.word("kept"));
        return;
      } catch {
        this.note(this.word("no-store"));
      }
    }
    await this.sendDirectly(form, body, item);
  }

  /** The device holds it: the form is free again. */
  private async taken(form: HTMLFormElement, body: URLSearchParams): Promise<void> {
    await this.drafts.drop(form.id);
    const adds = /^(toevoegen|samenvoegen|splitsen|stapel-noemen)$/.test(body.get("wat") ?? "");
    if (adds && !form.matches("[data-once]")) form.reset();
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
    const answer = await send(this.dataset["deed"] ?? "", item.body);
    button?.removeAttribute("aria-disabled");
    if (answer.kind === "sent") {
      await this.taken(form, body);
      this.sent(item);
      return this.say(this.word("sent"));
    }
    const words = answer.kind === "refused" ? this.word("refused", { reason: answer.reason }) : this.word("direct-failed");
    complain(form, answer.kind === "refused" ? fieldNamed(form, answer.field) : undefined, words);
  }

  /** The title of a step that is shown. */
  private titleOf(step: string | null): string | undefined {
    const stage = document.getElementById("podium");
    const title = stage?.dataset["step"] === step ? stage?.querySelector(".step__title") : undefined;
    return title?.textContent?.trim();
  }

  /** The session refused something: its form says so, with the text in it again where nothing new was written. */
  private refused(item: Item, field: string | undefined): boolean {
    const form = formAt(item.place);
    const words = this.word("refused", { reason: item.reason });
    this.say(words);
    if (!form) return false;
    const isFree = controls(form).length > 0 && !isDirty(form) && !form.hidden;
    if (isFree) {
      fill(form, [...new URLSearchParams(item.body)]);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    complain(form, fieldNamed(form, field), words);
    return isFree;
  }

  private sent(item: Item): void {
    this.say(this.word("sent"));
    const form = document.getElementById(item.place);
    if (item.once) {
      const kept = this.store?.keepMark(`answered ${item.place}`, Date.now());
      const hide = () => (form instanceof HTMLFormElement ? this.answered(form) : undefined);
      void kept?.then(hide, () => undefined);
    }
    if (item.secret) void this.store?.keepWritten(item.secret, item.id, item.label).then(() => this.showWritten(), () => undefined);
    if (!this.isConnectedNow) void this.refresh();
  }

  /** What was written here in an anonymous round: the session does not know that it is of this person. */
  private async showWritten(): Promise<void> {
    for (const place of this.querySelectorAll<HTMLElement>("[data-written]")) {
      const written = await this.store?.written(place.dataset["written"] ?? "").catch(() => undefined);
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

  private hello(now: number): void {
    const offset = this.time?.set(now);
    if (offset !== undefined) void this.store?.keepMark("offset", offset).catch(() => undefined);
    this.outbox?.hurry();
  }

  private patch(message: Message, sequence: number): void {
    this.meanwhile?.push([sequence, message]);
    const before = document.getElementById("heropend")?.textContent;
    const spoken = document.getElementById("mededeling")?.textContent;
    this.pieces.apply(message);
    const speaks = document.getElementById("mededeling")?.textContent;
    if (speaks && speaks !== spoken) this.tell(`${this.word("new-announcement")}: ${document.querySelector(".announcement__words")?.textContent ?? ""}`, true);
    const again = document.getElementById("heropend")?.textContent;
    if (again && again !== before) this.say(again);
    if (this.isBehind()) this.moveOn();
    this.endOrOpen();
  }

  private ending: ReturnType<typeof setTimeout> | undefined;

  /** The session was closed, or opened again: every form on the page is another one. */
  private endOrOpen(): void {
    const closed = (id: string) => document.getElementById(id)?.dataset["closed"];
    if (closed("frame") === closed("podium")) return;
    this.ending ??= setTimeout(() => {
      this.ending = undefined;
      void this.refresh();
    }, Math.random() * SPREAD);
  }

  private follows(): boolean {
    return this.dataset["follows"] === "ja";
  }

  private current(): string | undefined {
    return document.getElementById("frame")?.dataset["current"];
  }

  /** Whether another step is asked now than the page shows. */
  private isBehind(): boolean {
    const current = this.current();
    return this.follows() && current !== undefined && current !== document.getElementById("podium")?.dataset["step"];
  }

  /** Whether somebody is writing in the step. */
  private isBusy(): boolean {
    const stage = document.getElementById("podium");
    if (!stage) return false;
    const isWriting = openField(stage) !== undefined && performance.now() - this.typed < IDLE;
    return isWriting || isDirty(stage) || stage.querySelector("[data-held]") !== null;
  }

  private along: ReturnType<typeof setTimeout> | undefined;

  private moveOn(): void {
    if (this.isBusy()) return this.offerToGoAlong();
    this.along ??= setTimeout(() => {
      this.along = undefined;
      if (this.isBehind() && !this.isBusy()) void this.goAlong();
    }, Math.random() * SPREAD);
  }

  /** Somebody is writing: the session has gone on, and they decide when they do. */
  private offerToGoAlong(): void {
    const title = document.querySelector("#frame .session-bar__title")?.textContent?.trim() ?? "";
    let offer = document.getElementById("ga-mee");
    if (!offer) {
      offer = document.createElement("div");
      offer.id = "ga-mee";
      offer.className = "go-along";
      offer.setAttribute("role", "status");
      document.getElementById("podium")?.before(offer);
    }
    const words = document.createElement("p");
    words.textContent = this.word("moved-on", { title });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.textContent = this.word("go-along");
    button.addEventListener("click", () => {
      this.drafts.now(this);
      void this.goAlong();
    });
    offer.replaceChildren(words, button);
  }

  private going = false;

  private async goAlong(): Promise<void> {
    if (this.going) return;
    this.going = true;
    this.drafts.now(this);
    // A page that was asked for before may not hold the new step yet.
    await this.refreshing;
    await this.refresh(true);
    this.going = false;
    if (this.isBehind()) return;
    document.getElementById("ga-mee")?.remove();
    const title = document.querySelector<HTMLElement>("#podium h1");
    this.tell(title?.textContent?.trim() ?? "", true);
    if (document.activeElement === document.body) title?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  private refreshing: Promise<void> | undefined;

  /** Fetches the page anew and puts its pieces in place; open fields stay unless somebody goes along. */
  private refresh(force = false): Promise<void> {
    this.refreshing ??= this.fetchPage(force).finally(() => {
      this.refreshing = undefined;
      this.meanwhile = undefined;
    });
    return this.refreshing;
  }

  private async fetchPage(force: boolean): Promise<void> {
    this.meanwhile = [];
    const address = this.follows() ? (this.dataset["page"] ?? "") : location.pathname + location.search;
    for (let pause = SHORTEST; ; pause = Math.min(pause * 2, LONGEST)) {
      const response = await fetch(address, { headers: { accept: "text/html" }, redirect: "manual" }).catch(() => undefined);
      if (response?.ok && response.headers.has("schakel-session")) {
        if (this.follows()) await keepPage(address, response.clone());
        return this.takeIn(await response.text(), force);
      }
      if (response && response.status >= 400 && response.status < 500) return;
      await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    }
  }

  private takeIn(html: string, force: boolean): void {
    const next = new DOMParser().parseFromString(html, "text/html");
    const there = next.querySelector<HTMLElement>("work-session");
    if (there?.dataset["surface"] !== this.dataset["surface"]) return this.reload();
    const sequence = Number(there?.dataset["sequence"]);
    const stage = document.getElementById("podium");
    const wanted = next.getElementById("podium");
    const differs = (name: string) => stage?.dataset[name] !== wanted?.dataset[name];
    const other = differs("step") || differs("closed");
    const puts = PIECES.map((id) => ({ id, html: next.getElementById(id)?.outerHTML ?? "" }));
    if (force || other) this.pieces.clear();
    this.pieces.apply({ put: puts.filter((put) => put.html !== ""), remove: [] });
    if (stage && wanted && (force || !other || !this.isBusy())) {
      if (force || other) {
        document.title = next.title;
        this.pieces.replace(stage, wanted.outerHTML);
        document.getElementById("podium")?.classList.add("is-entering");
      } else this.freshen(stage, wanted);
    } else if (stage && wanted) this.offerToGoAlong();
    for (const [at, message] of this.meanwhile ?? []) if (!(at <= sequence)) this.pieces.apply(message);
    this.stream?.from(sequence);
  }

  /** The same step anew: each piece of it that nobody is writing in. */
  private freshen(stage: Element, wanted: Element): void {
    if (!isHeld(stage)) return this.pieces.replace(stage, wanted.outerHTML);
    const pieces = [...wanted.querySelectorAll("[id]")].filter((piece) => /^(step-.*-(head|ask)|own-|c-|uitkomst-|opkomst-|bord-|samen-[0-9a-f-]{36}$|signaal-)/.test(piece.id) && !piece.matches("form, form *"));
    for (const piece of pieces) {
      const list = piece.parentElement?.id;
      const order = piece.getAttribute("data-order");
      this.pieces.apply({ put: [{ id: piece.id, html: piece.outerHTML, ...(list && order !== null ? { list, order } : {}) }], remove: [] });
    }
    for (const card of stage.querySelectorAll("[id^='c-']")) {
      if (!wanted.querySelector(`[id='${card.id}']`)) this.pieces.apply({ put: [], remove: [card.id] });
    }
  }

  private reload(): void {
    this.drafts.now(this);
    // A page that is not ours any more must not be asked for again and again.
    setTimeout(() => location.reload(), 500 + Math.random() * SPREAD);
  }

  private connection(is: boolean): void {
    clearTimeout(this.gap);
    if (is) {
      if (!this.isConnectedNow) this.say(this.word("online"));
      this.isConnectedNow = true;
      this.drawConnection();
      return;
    }
    this.gap = setTimeout(() => {
      this.isConnectedNow = false;
      this.drawConnection();
    }, navigator.onLine ? GAP : 0);
  }

  /** Something about this device that stays in sight. */
  private note(words: string): void {
    this.notice = words;
    this.drawConnection();
  }

  private drawConnection(): void {
    const line = document.getElementById("verbinding");
    if (!line) return;
    const why: Wait | undefined = this.outbox?.waiting().length ? this.outbox.why : undefined;
    const words = [this.notice];
    if (why === "portal") words.push(this.word("portal"));
    else if (why === "signed-out") words.push(this.word("signed-out"));
    else if (!this.isConnectedNow) words.push(this.word("offline"));
    const count = this.outbox?.waiting().length ?? 0;
    if (count > 0 && (why !== undefined || !this.isConnectedNow)) words.push(this.word("waiting", { count: String(count) }));
    const text = words.filter(Boolean).join(" ");
    if (line.textContent !== text) line.textContent = text;
    line.hidden = text === "";
  }

  private drawOutbox(): void {
    this.drawConnection();
    const section = document.getElementById("uitbak");
    if (!section || !this.outbox) return;
    const outbox = this.outbox;
    drawWaiting(section, outbox.items, document.getElementById("podium")?.dataset["step"], {
      word: (key, values) => this.word(key, values),
      form: (item) => formAt(item.place),
      retry: (item) => void outbox.retry(item),
      takeBack: (item, form) => this.takeBack(item, form),
      discard: (item) => void outbox.discard(item),
    });
  }

  private takeBack(item: Item, form: HTMLFormElement): void {
    fill(form, [...new URLSearchParams(item.body)]);
    this.drafts.note(form);
    void this.outbox?.discard(item);
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
  }

  private say(words: string): void {
    const line = document.getElementById("zeg");
    if (line) line.textContent = words;
  }

  /** Says something that matters, with a sound for who wants that. */
  private tell(words: string, sound: boolean): void {
    this.say(words);
    if (sound) this.comfort.beep();
  }

  private word(key: string, values: Record<string, string> = {}): string {
    return (this.words[key] ?? "").replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
  }
}

customElements.define("work-session", WorkSession);
