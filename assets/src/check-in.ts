/**
 * `<check-in-device>`: checks people in with a list on the device. Scans wait here until they are sent, survive
 * reloading and closing, and go out by themselves when there is network.
 */
import { loadReader, readCodes } from "./check-in-camera";
import { Keeper } from "./check-in-keeper";
import { type Guest, type GuestList, type Scan, codeHash, scanName } from "./check-in-vault";

/** How often the list and the outbox are looked after, in milliseconds. */
const ROUND = 15_000;

/** So many delegations are shown at once. */
const SHOWN = 25;

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class CheckInDevice extends HTMLElement {
  private keeper: Keeper | undefined;
  private list: GuestList | undefined;
  private scans: Scan[] = [];
  /** The names of the scans that the device could not keep: they are on this page only. */
  private readonly unkept = new Set<string>();
  private searched = "";
  private stopCamera: (() => void) | undefined;
  /** The round that is under way. */
  private sending: Promise<void> | undefined;
  /** Something came while it was sending. */
  private hasMore = false;
  /** Done when what the device keeps is there; what is pressed before waits for it. */
  private opened: Promise<void> | undefined;
  /** Scans of codes that are not on the list, until the server has answered. */
  private doubted: Scan[] = [];
  /** Ends a list that is on its way. */
  private fetching: AbortController | undefined;
  /** Making the device ready and wiping it, one after the other. */
  private turn: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.hidden = false;
    this.opened = this.open();
    this.listen("prepare", "click", () => this.inTurn(() => this.prepare()));
    this.listen("wipe", "click", () => {
      this.fetching?.abort();
      return this.inTurn(() => this.wipe());
    });
    this.listen("camera", "click", () => this.toggleCamera());
    this.listen("code-form", "submit", async () => {
      if (!this.keeper) return this.say(this.word("no-store"));
      const field = this.field("code");
      const typed = field.value;
      // Before it is sent: by the time that the server answers the next code may be half typed, or another button under
      // the keyboard.
      field.value = "";
      field.focus();
      await this.byCode(typed);
    });
    this.listen("name-form", "submit", async () => {
      this.searched = this.field("zoek").value.trim();
      this.draw();
    });
    window.addEventListener("online", () => void this.round());
    setInterval(() => void this.round(), ROUND);
    void this.opened.then(() => this.round());
  }

  private async open(): Promise<void> {
    try {
      this.keeper = await Keeper.open(`schakel ${this.data("page")}`, () => this.startAnew());
      this.list = await this.keeper.read((vault) => vault.list());
      this.scans = await this.keeper.read((vault) => vault.scans());
    } catch {
      this.say(this.word("no-store"));
      return;
    }
    if (this.list) this.say(this.word("ready", { count: this.list.guests.length }));
    else this.say(this.word("not-ready"));
    this.draw();
  }

  /** Puts the list, the page and its files on the device. */
  private async prepare(): Promise<void> {
    if (!this.keeper) return this.say(this.word("no-store"));
    try {
      if (!(await this.fetchList())) return this.say(this.word("no-store"));
      await loadReader();
      if ("serviceWorker" in navigator) await this.keepPage();
    } catch {
      return this.say(this.word("failed"));
    }
    this.draw();
    if (this.list) this.say(this.word("ready", { count: this.list.guests.length }));
  }

  private async keepPage(): Promise<void> {
    const page = this.data("page");
    await navigator.serviceWorker.register(this.data("worker"), { scope: page });
    const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
    const files = loaded.filter((each) => each.origin === location.origin && /^\/(assets\/|thema)/.test(each.pathname));
    const cache = await caches.open(this.cacheName());
    await cache.addAll([page, ...new Set(files.map((each) => each.pathname))]);
  }

  private cacheName(): string {
    return `check-in ${this.data("page")}`;
  }

  /** Fetches the list; says whether the device keeps it. */
  private async fetchList(): Promise<boolean> {
    const fetching = new AbortController();
    this.fetching = fetching;
    const answer = await fetch(this.data("list"), {
      headers: { accept: "application/json" },
      redirect: "error",
      signal: fetching.signal,
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const list = (await answer.json()) as GuestList;
    // The device may have been wiped since it came.
    fetching.signal.throwIfAborted();
    this.list = list;
    const isKept = (await this.keeper?.keep((vault) => vault.keepList(list))) ?? false;
    await this.endWhenOver();
    return isKept;
  }

  /** The device forgot everything: it was wiped in another tab, or the browser cleared it. Only what waits is kept again. */
  private async startAnew(): Promise<void> {
    this.fetching?.abort();
    this.say(this.word(this.list ? "wiped" : "not-ready"));
    this.list = undefined;
    this.scans = this.waiting();
    for (const scan of this.scans) await this.keepScan(scan);
    this.draw();
  }

  private async keepScan(scan: Scan): Promise<void> {
    const isKept = await this.keeper?.keep((vault) => vault.keepScan(scan));
    if (isKept) this.unkept.delete(scan.id);
    else this.unkept.add(scan.id);
  }

  private inTurn(deed: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(deed, deed);
    return this.turn;
  }

  private async wipe(): Promise<void> {
    // A list that came after the wiping would put the names back.
    while (this.sending) {
      this.fetching?.abort();
      await this.sending;
    }
    const waiting = (await this.waitingAnywhere()).length;
    this.draw();
    if (waiting > 0) return this.say(this.word("offline", { count: waiting }));
    if (!(await this.forget(true))) return this.say(this.word("not-wiped"));
    await caches.delete(this.cacheName());
    const registration = await navigator.serviceWorker?.getRegistration(this.data("page"));
    await registration?.unregister();
    this.say(this.word("wiped"));
  }

  /** Throws away the list, and with `everything` the scans too; says whether the device did. */
  private async forget(everything: boolean): Promise<boolean> {
    this.list = undefined;
    if (everything) {
      this.scans = [];
      this.doubted = [];
    }
    const isForgotten = (await this.keeper?.wipe(everything)) ?? false;
    this.draw();
    return isForgotten;
  }

  private async endWhenOver(): Promise<void> {
    if (!this.list || Date.now() <= this.list.until) return;
    // What was not sent stays until it is.
    await this.forget((await this.waitingAnywhere()).length === 0);
    this.say(this.word("over"));
  }

  /** Sends what waits, and looks how the others got on. */
  private async round(): Promise<void> {
    this.hasMore = this.sending !== undefined;
    if (!navigator.onLine || this.sending || document.hidden) return;
    this.sending = this.sendAll().finally(() => (this.sending = undefined));
    await this.sending;
    if (this.hasMore) await this.round();
  }

  private async sendAll(): Promise<void> {
    try {
      for (const scan of this.waiting()) await this.send(scan);
      if (this.list) await this.fetchList();
    } catch {
      // Without network everything waits for the next round.
    }
    this.settleDoubts();
    await this.endWhenOver();
    this.draw();
  }

  private async send(scan: Scan): Promise<void> {
    const body = new URLSearchParams({ id: scan.id, plaats: scan.place, code: scan.code, tijd: String(scan.at) });
    const answer = await fetch(this.data("scan"), {
      method: "POST",
      headers: { accept: "application/json" },
      redirect: "error",
      body,
    });
    // Signed out, or the server is in trouble: it waits. A scan that the server does not understand never will be.
    if (!answer.ok && answer.status !== 400) throw new Error(`status ${answer.status}`);
    scan.outcome = answer.ok ? ((await answer.json()) as { outcome: string }).outcome : "refused";
    await this.keepScan(scan);
    this.draw();
  }

  private waiting(): Scan[] {
    return this.scans.filter((each) => each.outcome === "");
  }

  /** What waits, with what another tab left on the device: that is sent from here too. */
  private async waitingAnywhere(): Promise<Scan[]> {
    const kept = (await this.keeper?.read((vault) => vault.scans()).catch(() => [])) ?? [];
    const known = new Set(this.scans.map((each) => each.id));
    this.scans.push(...kept.filter((each) => each.outcome === "" && !known.has(each.id)));
    return this.waiting();
  }

  private async toggleCamera(): Promise<void> {
    if (this.stopCamera) {
      this.stopCamera();
      this.stopCamera = undefined;
      return;
    }
    if (!navigator.mediaDevices) return this.say(this.word("camera-none"));
    try {
      const video = this.piece("video") as HTMLVideoElement;
      this.stopCamera = await readCodes(video, (code) => void this.byCode(code));
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === "NotAllowedError";
      this.say(this.word(isRefused ? "camera-refused" : "camera-none"));
      this.field("code").focus();
    }
  }

  private async byCode(typed: string): Promise<void> {
    // Codes hold small letters and digits; what is typed from paper may have spaces and capitals.
    const code = typed.replace(/\s/g, "").toLowerCase();
    if (code === "") return;
    const hash = await codeHash(code);
    const guest = this.list?.guests.find((each) => each.code === hash);
    // Somebody who registered after the list was made: the server knows.
    await this.checkIn(guest ? [guest] : [], guest ? "" : code);
  }

  private async checkIn(guests: Guest[], code: string): Promise<void> {
    if (!this.keeper) return this.say(this.word("no-store"));
    const at = Date.now();
    const scans = guests.map((each): Scan => ({ id: scanName(at), at, place: each.place, code: "", name: each.name, outcome: "" }));
    if (code) scans.push({ id: scanName(at), at, place: "", code, name: code, outcome: "" });
    // Here first: what the device cannot keep is sent all the same.
    this.scans.push(...scans);
    this.doubted.push(...scans.filter((each) => each.place === ""));
    for (const scan of scans) await this.keepScan(scan);
    for (const guest of guests) guest.since ??= at;
    const { list } = this;
    if (list) await this.keeper.keep((vault) => vault.keepList(list));
    this.say(scans.map((each) => this.word(this.keptAs(each), { name: each.name })).join(" "));
    this.draw();
    await this.round();
  }

  /** What is said of a scan that was made just now. */
  private keptAs(scan: Scan): string {
    if (this.unkept.has(scan.id)) return "unkept";
    return scan.place ? "kept" : "not-listed";
  }

  /** Only the server knows about a code that is not on the list; its answer takes the place of the doubt, also when it
   * comes much later. */
  private settleDoubts(): void {
    const answered = this.doubted.filter((each) => each.outcome !== "");
    if (answered.length === 0) return;
    this.doubted = this.doubted.filter((each) => each.outcome === "");
    const key = (scan: Scan) => (scan.outcome === "checked-in" ? "checked-in" : wordFor(scan));
    this.say(answered.map((each) => this.word(key(each), { name: each.name })).join(" "));
  }

  private draw(): void {
    const guests = this.list?.guests ?? [];
    for (const scan of this.waiting()) {
      const guest = guests.find((each) => each.place === scan.place);
      if (guest) guest.since ??= scan.at;
    }
    this.piece("count").textContent = this.list ? this.word("count", counted(guests)) : "";
    const organisations = new Map<string, Guest[]>();
    for (const guest of guests) organisations.set(guest.organisation, [...(organisations.get(guest.organisation) ?? []), guest]);
    const lines = [...organisations].sort(([a], [b]) => a.localeCompare(b));
    this.piece("organisations").replaceChildren(
      ...lines.map(([name, members]) => element("li", this.word("per-organisation", { name, ...counted(members) }))),
    );
    this.piece("scans").replaceChildren(
      ...[...this.scans].reverse().map((scan) => this.drawScan(scan)),
    );
    this.drawFound(guests);
  }

  private drawScan(scan: Scan): HTMLElement {
    const key = scan.outcome === "" && this.unkept.has(scan.id) ? "unkept" : wordFor(scan);
    return element("li", this.word(key, { name: scan.name }));
  }

  private drawFound(guests: Guest[]): void {
    const words = folded(this.searched).split(/\s+/).filter(Boolean);
    const holds = (guest: Guest, word: string) => folded(`${guest.name} ${guest.organisation}`).includes(word);
    const ids = guests.filter((guest) => words.every((word) => holds(guest, word))).map((each) => each.registration);
    const found = words.length === 0 ? [] : [...new Set(ids)].slice(0, SHOWN);
    const focused = (document.activeElement as HTMLElement | null)?.dataset["key"];
    const sections = found.map((id) => this.delegation(guests.filter((each) => each.registration === id)));
    const nobody = words.length > 0 && found.length === 0 ? [element("p", this.word("nobody"))] : [];
    this.piece("found").replaceChildren(...nobody, ...sections);
    // Drawing anew must not take the keyboard away from where it was.
    if (focused) this.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  }

  private delegation(members: Guest[]): HTMLElement {
    const section = document.createElement("section");
    section.className = "stack";
    const title = element("h3", members[0]?.organisation ?? "");
    title.className = "nl-heading nl-heading--level-3";
    const list = document.createElement("ul");
    list.className = "desk-tasks";
    const line = (guest: Guest): HTMLElement => {
      if (guest.since === null) {
        const item = document.createElement("li");
        item.append(...functionOf(guest), this.press(guest.place, this.word("do", { name: guest.name }), [guest]));
        return item;
      }
      const time = new Date(guest.since).toLocaleTimeString(document.documentElement.lang, {
        hour: "2-digit",
        minute: "2-digit",
        timeZone: "Europe/Amsterdam",
      });
      const item = element("li", this.word("present", { name: guest.name, time }));
      item.prepend(...functionOf(guest));
      return item;
    };
    list.append(...members.map(line));
    section.append(title, list);
    const expected = members.filter((each) => each.since === null);
    if (expected.length > 1) {
      const label = this.word("all", { count: expected.length });
      section.append(this.press(members[0]?.registration ?? "", label, expected));
    }
    return section;
  }

  private press(key: string, label: string, guests: Guest[]): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.dataset["key"] = key;
    button.textContent = label;
    button.addEventListener("click", () => void this.checkIn(guests, ""));
    return button;
  }

  private listen(part: string, kind: string, deed: () => Promise<void>): void {
    this.piece(part).addEventListener(kind, (event) => {
      event.preventDefault();
      void this.opened?.then(deed);
    });
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page has no part ${name}`);
    return found;
  }

  private field(name: string): HTMLInputElement {
    return this.querySelector(`input[name="${name}"]`) as HTMLInputElement;
  }

  private data(name: string): string {
    return this.dataset[name] ?? "";
  }

  private say(sentence: string): void {
    this.piece("message").textContent = sentence;
  }

  private word(key: string, values: Record<string, string | number> = {}): string {
    const words = JSON.parse(this.data("words")) as Record<string, string>;
    return (words[key] ?? "").replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  }
}

function counted(guests: Guest[]): { present: number; all: number } {
  return { present: guests.filter((each) => each.since !== null).length, all: guests.length };
}

function wordFor(scan: Scan): string {
  if (scan.outcome === "") return "kept";
  return scan.outcome === "checked-in" ? "sent" : scan.outcome;
}

function element(kind: string, words: string): HTMLElement {
  const made = document.createElement(kind);
  made.textContent = words;
  return made;
}

/** What somebody does, as a line of its own, unless the name says it already. */
function functionOf(guest: Guest): HTMLElement[] {
  const words = guest.function ?? "";
  if (words === "" || folded(guest.name).includes(folded(words))) return [];
  const line = element("div", words);
  line.className = "form-hint";
  return [line];
}

customElements.define("check-in-device", CheckInDevice);
