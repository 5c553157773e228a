/** `<session-board>`: cards are laid together by dragging their grip, or with the arrow keys on it. */

class SessionBoard extends HTMLElement {
  private dragged: HTMLElement | undefined;
  private isLaying = false;

  constructor() {
    super();
    // Here and not when it gets its place: it may be moved, and would hear everything twice.
    this.addEventListener("pointerdown", (event) => this.begin(event));
    this.addEventListener("pointermove", (event) => this.move(event));
    this.addEventListener("pointerup", (event) => this.end(event));
    this.addEventListener("pointercancel", () => this.stop());
    this.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("submit", (event) => this.submitted(event.target as HTMLFormElement));
  }

  connectedCallback(): void {
    for (const grip of this.querySelectorAll<HTMLElement>("[data-grip]")) grip.hidden = false;
  }

  private begin(event: PointerEvent): void {
    const grip = (event.target as Element).closest<HTMLElement>("[data-grip]");
    const card = grip?.closest<HTMLElement>("[data-card]");
    if (!grip || !card || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    this.dragged = card;
    card.classList.add("is-dragged");
    this.setAttribute("data-held", "");
  }

  private move(event: PointerEvent): void {
    if (!this.dragged) return;
    const under = this.under(event);
    for (const pile of this.piles()) pile.classList.toggle("is-under", pile === under);
    // Near an edge of the screen the page moves along.
    const edge = 90;
    if (event.clientY < edge) window.scrollBy(0, -12);
    else if (event.clientY > innerHeight - edge) window.scrollBy(0, 12);
  }

  private end(event: PointerEvent): void {
    const card = this.dragged;
    const pile = this.under(event);
    this.stop();
    if (card && pile && !pile.contains(card)) this.lay(card, pile);
  }

  private stop(): void {
    this.dragged?.classList.remove("is-dragged");
    this.dragged = undefined;
    this.removeAttribute("data-held");
    for (const pile of this.piles()) pile.classList.remove("is-under");
  }

  private under(event: PointerEvent): HTMLElement | undefined {
    const there = document.elementFromPoint(event.clientX, event.clientY);
    return this.piles().find((pile) => pile.contains(there));
  }

  private press(event: KeyboardEvent): void {
    const grip = (event.target as Element).closest<HTMLElement>("[data-grip]");
    const card = grip?.closest<HTMLElement>("[data-card]");
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!grip || !card || step === undefined) return;
    event.preventDefault();
    const piles = this.piles();
    const here = piles.findIndex((pile) => pile.contains(card));
    const next = piles[(here + step + piles.length) % piles.length];
    if (next) this.lay(card, next);
    grip.focus();
  }

  private lay(card: HTMLElement, pile: HTMLElement): void {
    const form = card.querySelector("form");
    const select = form?.querySelector<HTMLSelectElement>("select[name=stapel]");
    if (!form || !select) return;
    const before = card.closest<HTMLElement>("[data-pile]")?.dataset["pile"] ?? "";
    select.value = pile.dataset["pile"] ?? "";
    pile.querySelector("ul")?.append(card);
    for (const each of this.piles()) {
      const count = each.querySelector(".board__count");
      if (count) count.textContent = String(each.querySelectorAll("[data-card]").length);
    }
    this.isLaying = true;
    form.requestSubmit();
    this.isLaying = false;
    this.tell(card, pile, before);
  }

  /** A card is laid with its menu: that can be taken back as well. */
  private submitted(form: HTMLFormElement): void {
    const card = form.closest<HTMLElement>("[data-card]");
    const chosen = form.querySelector<HTMLSelectElement>("select[name=stapel]")?.value;
    const pile = this.piles().find((each) => each.dataset["pile"] === chosen);
    if (this.isLaying || !card || !pile || pile.contains(card)) return;
    this.tell(card, pile, card.closest<HTMLElement>("[data-pile]")?.dataset["pile"] ?? "");
    card.querySelector<HTMLElement>("[data-grip]")?.focus();
  }

  /** Says where a card went, and gives the way back. The line stays when the board is drawn anew. */
  private tell(card: HTMLElement, pile: HTMLElement, before: string): void {
    const line = document.getElementById(this.dataset["last"] ?? "");
    const [text, back] = [line?.querySelector("p"), line?.querySelector("button")];
    if (!line || !text || !back) return;
    const what = card.querySelector("p")?.textContent ?? "";
    const where = pile.querySelector("h2")?.firstChild?.textContent?.trim() ?? "";
    text.textContent = (line.dataset["words"] ?? "").replace("{card}", () => `‘${what}’`).replace("{pile}", () => where);
    line.hidden = false;
    back.onclick = () => {
      const board = document.getElementById(this.id);
      if (board instanceof SessionBoard) board.layBack(card.dataset["card"] ?? "", before);
      line.hidden = true;
    };
    this.dispatchEvent(new CustomEvent("session-laid", { bubbles: true, detail: text.textContent }));
  }

  private layBack(card: string, pile: string): void {
    const there = this.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
    const before = this.querySelector<HTMLElement>(`[data-pile="${CSS.escape(pile)}"]`);
    if (!there || !before) return;
    this.lay(there, before);
    there.querySelector<HTMLElement>("[data-grip]")?.focus();
  }

  private piles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-pile]")];
  }
}

customElements.define("session-board", SessionBoard);
