/**
 * `<screen-turns>`: tables side by side on the big screen, in letters as large as lets all of them stand there. Where their
 * texts do not fit at once they come in turns, calmly, and it says where one is.
 */
import { type Layout, type Measured, columnsOf, inTurns, isBetter, isWhole, layOut } from "./session-turns-layout";

/** How long one turn is in sight, in milliseconds: time to read eight tables. */
const CALM = 15_000;
const LOOK = 500;
const FADE = 600;
/** A column is at least so many letters wide, in em: of tables with texts, and of tiles with a count. */
const NARROWEST = { columns: 9, tiles: 4 };
/** The sizes of letters, as parts of what everybody reads with ease; never smaller than one fortieth of the height. */
const SIZES = { columns: [1.8, 1.5, 1.25, 1.1, 1, 0.92, 0.84, 0.76], tiles: [1, 0.92, 0.84, 0.76] };
const SMALLEST = 1 / 40;
/** Tables stand beside each other before they stand below each other. */
const FEWEST = 3;
const MOST = 7;
/** The most lines of one text that is longer than its column. */
const LONGEST = 30;

interface Turn {
  place: number;
  since: number;
  isHeld: boolean;
}

/** Where each step is: what is drawn anew goes on where it was. */
const turns = new Map<string, Turn>();

const hasRoom = (element: HTMLElement) => element.scrollHeight <= element.clientHeight + 1;
const textsOf = (item: HTMLElement) => [...item.querySelectorAll<HTMLElement>(".screen-column__list > li")];

class ScreenTurns extends HTMLElement {
  private pages: HTMLElement[][] = [];
  /** The most rows of a turn. */
  private rows: number | undefined;
  private readonly foot = document.createElement("div");
  private readonly words = document.createElement("span");
  private readonly button = document.createElement("button");
  private readonly sizes = new ResizeObserver(() => this.lay());
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.foot.className = "screen-turns__foot";
    this.button.type = "button";
    this.button.className = "screen-turns__hold";
    this.button.addEventListener("click", () => this.hold());
    this.foot.append(this.button, this.words);
  }

  connectedCallback(): void {
    this.append(this.foot);
    this.lay();
    // The part around it has the same size whatever stands in it: laying out anew does not begin again.
    const around = this.closest("section");
    if (around) this.sizes.observe(around);
    void document.fonts.ready.then(() => this.isConnected && this.lay());
    this.timer = setInterval(() => this.look(), LOOK);
  }

  disconnectedCallback(): void {
    this.sizes.disconnect();
    clearInterval(this.timer);
    this.foot.remove();
  }

  private list(): HTMLElement | null {
    return this.querySelector<HTMLElement>(":scope > ul");
  }

  private turn(): Turn {
    const key = `${this.dataset["step"]} ${this.dataset["kind"]}`;
    const known = turns.get(key) ?? { place: 0, since: Date.now(), isHeld: false };
    turns.set(key, known);
    return known;
  }

  private kind(): "columns" | "tiles" {
    return this.dataset["kind"] === "tiles" ? "tiles" : "columns";
  }

  /** Finds the fewest turns in which everything can be read, in the largest letters. */
  private lay(): void {
    const list = this.list();
    if (!list) return;
    const items = [...list.children] as HTMLElement[];
    this.reset(items);
    if (items.length === 0 || matchMedia("(max-width: 40rem)").matches) return this.show([items]);
    this.classList.add("is-measured");
    const found = this.find(list, items);
    this.classList.remove("is-measured");
    if (found) this.put(found, items);
    else this.squeeze(items);
  }

  private find(list: HTMLElement, items: HTMLElement[]): Layout | undefined {
    const smallest = innerHeight * SMALLEST;
    const letter = Math.max(smallest, Number.parseFloat(getComputedStyle(this).fontSize));
    const sizes = SIZES[this.kind()].map((size) => size * letter).filter((size) => size > smallest);
    let best: Layout | undefined;
    for (const letters of [...sizes, smallest]) {
      this.style.fontSize = `${letters}px`;
      const fewest = Math.min(items.length, FEWEST);
      const wide = Math.floor(list.clientWidth / (NARROWEST[this.kind()] * letters));
      let measured: Measured[] = [];
      for (let columns = fewest; columns <= Math.max(fewest, Math.min(MOST, items.length, wide)); columns++) {
        list.style.setProperty("--screen-columns", String(columns));
        measured = items.map((item) => this.measure(item));
        const isBroken = items.some((item) => item.scrollWidth > item.clientWidth + 1);
        const layout = layOut(measured, { columns, letters, isBroken, ...this.room(list) });
        if (layout && isBetter(layout, best)) best = layout;
      }
      if (best && isWhole(best, measured)) break;
    }
    return best;
  }

  /** The height there is, and what stands between two rows. */
  private room(list: HTMLElement): { height: { alone: number; inTurns: number }; gap: number } {
    this.foot.hidden = false;
    const inTurns = list.clientHeight;
    this.foot.hidden = true;
    return { height: { alone: list.clientHeight, inTurns }, gap: Number.parseFloat(getComputedStyle(list).rowGap) || 0 };
  }

  /** The heights of one table, with none of its texts, one, and so on. */
  private measure(item: HTMLElement): Measured {
    const list = item.querySelector<HTMLElement>(".screen-column__list");
    const texts = textsOf(item);
    const whole = item.getBoundingClientRect();
    const style = getComputedStyle(item);
    const below = Number.parseFloat(style.paddingBottom);
    if (!list) return { head: whole.height, ends: [], more: 0, all: 0, isRanked: false };
    const more = item.querySelector(".screen-column__more")?.getBoundingClientRect().height ?? 0;
    return {
      head: list.getBoundingClientRect().top - whole.top + below,
      ends: texts.map((text) => text.getBoundingClientRect().bottom - whole.top + below),
      more: more + (Number.parseFloat(style.rowGap) || 0),
      all: Math.max(texts.length, Number(list.dataset["all"] ?? 0)),
      isRanked: list.matches("ol"),
    };
  }

  /** Lays the tables as was found. */
  private put(found: Layout, items: HTMLElement[]): void {
    this.style.fontSize = `${found.letters}px`;
    this.rows = found.rows;
    const pages = inTurns(items, found.turns.length);
    for (const [place, page] of pages.entries()) {
      for (const [at, item] of page.entries()) this.showTexts(item, found.turns[place]?.[at] ?? []);
    }
    this.show(pages);
  }

  /** A text that is higher than the wall: nothing of a ranking is left out, and of others at least one text is there. */
  private squeeze(items: HTMLElement[]): void {
    this.style.fontSize = `${innerHeight * SMALLEST}px`;
    this.rows = 1;
    const pages = inTurns(items, Math.ceil(items.length / FEWEST));
    for (const page of pages) {
      this.show(pages, page);
      for (const item of page) this.cut(item);
    }
    this.show(pages);
  }

  /** Gives every text that stays as many lines as fit. */
  private cut(item: HTMLElement): void {
    const isRanked = item.querySelector("ol") !== null;
    for (let shown = textsOf(item).length; shown > 0; shown--) {
      this.showTexts(item, [...Array(shown).keys()]);
      if (hasRoom(item)) return;
      if (isRanked) break;
    }
    const all = [...item.querySelectorAll<HTMLElement>(".screen-column__list .screen-words")];
    for (const words of all) words.classList.add("is-cut");
    for (let lines = LONGEST; lines > 0; lines--) {
      for (const words of all) words.style.setProperty("--screen-lines", String(lines));
      if (hasRoom(item)) return;
    }
  }

  /** Shows these texts of a table, and says how many are not in sight. */
  private showTexts(item: HTMLElement, shown: number[]): void {
    const list = item.querySelector<HTMLElement>(".screen-column__list");
    if (!list) return;
    const texts = textsOf(item);
    for (const [place, text] of texts.entries()) text.hidden = !shown.includes(place);
    const rest = Math.max(texts.length, Number(list.dataset["all"] ?? 0)) - shown.length;
    const line = this.restLine(item, list);
    line.hidden = rest <= 0;
    line.textContent = (this.dataset["more"] ?? "").replace("{count}", String(rest));
  }

  /** Where it says how many texts of a table are not in sight. */
  private restLine(item: HTMLElement, list: HTMLElement): HTMLElement {
    const known = item.querySelector<HTMLElement>(".screen-column__more");
    if (known) return known;
    const line = document.createElement("p");
    line.className = "screen-column__more";
    list.after(line);
    return line;
  }

  private reset(items: HTMLElement[]): void {
    this.rows = undefined;
    this.style.removeProperty("font-size");
    this.list()?.style.removeProperty("--screen-columns");
    for (const item of items) {
      item.hidden = false;
      // With all its texts, and the line that says how many are left out: so they are measured.
      this.showTexts(item, [...textsOf(item).keys()]);
      for (const line of item.querySelectorAll<HTMLElement>(".screen-column__more")) {
        line.hidden = false;
        line.textContent = (this.dataset["more"] ?? "").replace("{count}", "8");
      }
      for (const words of item.querySelectorAll<HTMLElement>(".is-cut")) words.classList.remove("is-cut");
    }
  }

  /** Shows one turn: the one that it is at, unless another is looked at to see whether it fits. */
  private show(pages: HTMLElement[][], page?: HTMLElement[]): void {
    this.pages = pages;
    const turn = this.turn();
    const place = Math.min(turn.place, pages.length - 1);
    const shown = new Set(page ?? pages[place]);
    for (const item of pages.flat()) item.hidden = !shown.has(item);
    if (this.rows) {
      const columns = columnsOf(shown.size, this.rows);
      this.list()?.style.setProperty("--screen-columns", String(columns));
      this.list()?.style.setProperty("--screen-rows", String(Math.ceil(shown.size / columns)));
    }
    this.foot.hidden = pages.length < 2;
    const values: Record<string, number> = { place: place + 1, count: pages.length };
    this.words.textContent = (this.dataset["place"] ?? "").replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
    this.button.textContent = this.dataset[turn.isHeld ? "go" : "hold"] ?? "";
  }

  private look(): void {
    const turn = this.turn();
    if (this.pages.length < 2 || turn.isHeld || Date.now() - turn.since < CALM) return;
    turn.place = (Math.min(turn.place, this.pages.length - 1) + 1) % this.pages.length;
    turn.since = Date.now();
    this.show(this.pages);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.list()?.animate({ opacity: [0.4, 1] }, { duration: FADE, easing: "ease-out" });
  }

  /** Stays at this turn, or goes on. */
  private hold(): void {
    const turn = this.turn();
    turn.isHeld = !turn.isHeld;
    turn.since = Date.now();
    this.show(this.pages);
  }
}

customElements.define("screen-turns", ScreenTurns);
