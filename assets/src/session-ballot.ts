/** `<session-ballot>`: dots are counted while they are stuck, and a place is given to one card at a time. */

class SessionBallot extends HTMLElement {
  constructor() {
    super();
    // Here and not when it gets its place: it may be moved, and would hear everything twice.
    this.addEventListener("click", (event) => this.press(event));
    this.addEventListener("change", (event) => this.change(event));
    this.addEventListener("input", () => this.count());
    this.addEventListener("focusin", (event) => {
      if (event.target instanceof HTMLSelectElement) event.target.dataset["before"] = event.target.value;
    });
  }

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLElement>("[data-step]")) button.hidden = false;
    // What was written before comes back after the element is there.
    queueMicrotask(() => this.count());
  }

  private press(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("button[data-step]");
    const field = button?.parentElement?.querySelector<HTMLInputElement>("input");
    if (!button || !field || button.getAttribute("aria-disabled") === "true") return;
    const next = Number(field.value || 0) + Number(button.dataset["step"]);
    field.value = String(Math.min(Math.max(next, 0), Number(field.max)));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Two cards cannot have one place: they change places. */
  private change(event: Event): void {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement) || this.dataset["method"] !== "ranking" || select.value === "") return;
    const all = [...this.querySelectorAll("select")];
    const other = all.find((each) => each !== select && each.value === select.value);
    if (!other) return;
    const free = [...select.options].map((option) => option.value).find((value) => value !== "" && !all.some((each) => each.value === value));
    other.value = select.dataset["before"] || free || "";
    select.dataset["before"] = select.value;
  }

  private count(): void {
    const dots = Number(this.dataset["dots"]);
    const left = this.querySelector<HTMLElement>("[data-left]");
    if (!left || Number.isNaN(dots)) return;
    const fields = [...this.querySelectorAll<HTMLInputElement>("input[type=number]")];
    const used = fields.reduce((sum, field) => sum + Number(field.value || 0), 0);
    left.hidden = false;
    left.classList.toggle("ballot__left--over", used > dots);
    this.dispatchEvent(new CustomEvent("session-dots", { bubbles: true, detail: { element: left, left: dots - used } }));
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-step='1']")) {
      const field = button.parentElement?.querySelector<HTMLInputElement>("input");
      const full = used >= dots || Number(field?.value || 0) >= Number(field?.max);
      button.setAttribute("aria-disabled", String(full));
    }
  }
}

customElements.define("session-ballot", SessionBallot);
