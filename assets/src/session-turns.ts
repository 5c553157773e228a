/**
 * `<screen-turns>`: tables in turns on the big screen. As many stand side by side as can be read from the last row with
 * their texts whole; the others come after them, calmly, and it says where one is.
 */

/** How long one turn is in sight, in milliseconds: time to read eight tables. */
const CALM = 15_000;
const LOOK = 500;
const FADE = 600;
/** A column is at least so many letters wide, in em. */
const NARROWEST = 11;
/** So many texts of a table are better read in two turns than left out. */
const ENOUGH = 3;
/** A ranking that does not fit gets wider columns, but not fewer than this beside each other. */
const FEWEST = 3;
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
  /** In how many columns and rows a turn is laid. */
  private grid: { columns: number; rows: number } | undefined;
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

  /** Finds the fewest turns in which everything can be read. */
  private lay(): void {
    const list = this.list();
    if (!list) return;
    const items = [...list.children] as HTMLElement[];
    this.reset(list, items);
    if (items.length === 0 || matchMedia("(max-width: 40rem)").matches) return this.show([items]);
    const letter = Number.parseFloat(getComputedStyle(this).fontSize);
    const columns = Math.max(1, Math.floor(list.clientWidth / (NARROWEST * letter)));
    const inColumns = this.dataset["kind"] === "columns";
    const most = Math.ceil(items.length / columns);
    const isRanked = list.querySelector("ol") !== null;
    for (let rows = inColumns ? Math.min(most, 2) : most; rows > 0; rows--) {
      const isLast = rows === 1 && !isRanked;
      if (this.tries(list, items, columns, rows, isLast)) return;
    }
    // Nothing of a ranking is left out: what does not fit gets wider columns, and at last fewer lines for each text.
    const fewest = Math.min(columns, FEWEST);
    for (let fewer = columns - 1; fewer > fewest; fewer--) {
      if (this.tries(list, items, fewer, 1, false)) return;
    }
    if (isRanked) this.tries(list, items, fewest, 1, true);
  }

  /** Lays the items in so many columns and rows; says whether that can be read. */
  private tries(list: HTMLElement, items: HTMLElement[], columns: number, rows: number, isLast: boolean): boolean {
    const count = Math.ceil(items.length / (columns * rows));
    const size = Math.ceil(items.length / count);
    // As many in each turn, or one less: a turn with one table in it looks as if something is missing.
    const start = (page: number) => Math.floor((page * items.length) / count);
    const pages = Array.from({ length: count }, (_, page) => items.slice(start(page), start(page + 1)));
    this.grid = { columns, rows };
    list.style.setProperty("--screen-rows", String(Math.min(rows, Math.ceil(size / columns))));
    let isRead = true;
    for (const page of pages) {
      this.show(pages, page);
      for (const item of page) isRead = this.fit(item) && isRead;
      isRead = hasRoom(list) && isRead;
      if (!isRead && !isLast) {
        this.reset(list, items);
        return false;
      }
    }
    this.show(pages);
    return true;
  }

  /** Gives every text of a ranking as many lines as fit; says whether they are all there whole. */
  private fitRanking(item: HTMLElement): boolean {
    if (hasRoom(item)) return true;
    const all = [...item.querySelectorAll<HTMLElement>(".screen-column__list .screen-words")];
    for (const words of all) words.classList.add("is-cut");
    for (let lines = LONGEST; lines > 0; lines--) {
      for (const words of all) words.style.setProperty("--screen-lines", String(lines));
      if (hasRoom(item)) break;
    }
    return false;
  }

  /** Leaves out the last texts of a table that does not fit; says whether enough is left. */
  private fit(item: HTMLElement): boolean {
    if (item.querySelector("ol")) return this.fitRanking(item);
    const texts = textsOf(item);
    const enough = Math.min(ENOUGH, texts.length);
    let shown = texts.length;
    this.tellRest(item, shown);
    while (!hasRoom(item) && shown > 1) {
      shown -= 1;
      const text = texts[shown];
      if (text) text.hidden = true;
      this.tellRest(item, shown);
    }
    const words = texts[0]?.querySelector<HTMLElement>(".screen-words");
    if (!words || hasRoom(item)) return shown >= enough;
    words.classList.add("is-cut");
    for (let lines = LONGEST; lines > 1; lines--) {
      words.style.setProperty("--screen-lines", String(lines));
      if (hasRoom(item)) break;
    }
    return false;
  }

  /** How many texts of a table are not in sight. */
  private tellRest(item: HTMLElement, shown: number): void {
    const list = item.querySelector<HTMLElement>(".screen-column__list");
    if (!list) return;
    const rest = Number(list.dataset["all"] ?? shown) - shown;
    let line = item.querySelector<HTMLElement>(".screen-column__more");
    if (!line && rest > 0) {
      line = document.createElement("p");
      line.className = "screen-column__more";
      list.after(line);
    }
    if (rest > 0 && line) line.textContent = (this.dataset["more"] ?? "").replace("{count}", String(rest));
    else line?.remove();
  }

  private reset(list: HTMLElement, items: HTMLElement[]): void {
    this.grid = undefined;
    list.style.removeProperty("--screen-columns");
    for (const item of items) {
      item.hidden = false;
      for (const text of textsOf(item)) text.hidden = false;
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
    // As many columns as this turn needs: an empty one looks as if something is missing.
    const { columns, rows } = this.grid ?? { columns: 1, rows: 1 };
    if (this.grid) this.list()?.style.setProperty("--screen-columns", String(Math.min(columns, Math.ceil(shown.size / rows))));
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
