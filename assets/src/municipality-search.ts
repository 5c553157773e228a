/**
 * Suggestions below a search field, as an ARIA 1.2 combobox with a listbox.
 *
 * Around a GET form that works by itself:
 * `<municipality-search data-source="/gemeenten/zoek" data-target="/gemeenten/" data-none="…" data-one="…" data-many="…">`
 * The texts come from the server in the language of the page; `{count}` in `data-many` becomes the number of results.
 */

interface Suggestion {
  name: string;
  slug: string;
  note?: string;
}

const DELAY_MILLISECONDS = 150;
const FEWEST_CHARACTERS = 2;

let serial = 0;

class MunicipalitySearch extends HTMLElement {
  private readonly listName = `suggestions-${++serial}`;
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("p");
  private suggestions: Suggestion[] = [];
  private active = -1;
  private timer: number | undefined;
  private request: AbortController | undefined;

  connectedCallback(): void {
    const input = this.input();
    if (!input || this.list.isConnected) return;
    this.list.id = this.listName;
    this.list.className = "search-form__suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset["label"] ?? "");
    this.list.hidden = true;
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.autocomplete = "off";
    input.closest("form")?.append(this.list, this.status);
    input.addEventListener("input", () => this.plan());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // A press on an option must not first take the focus, and with it the list, away.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(this.indexOf(event.target)));
  }

  private input(): HTMLInputElement | null {
    return this.querySelector("input");
  }

  private plan(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.load(), DELAY_MILLISECONDS);
  }

  private async load(): Promise<void> {
    this.request?.abort();
    const query = this.input()?.value.trim() ?? "";
    if (query.length < FEWEST_CHARACTERS) {
      this.close();
      return;
    }
    const request = new AbortController();
    this.request = request;
    try {
      const address = `${this.dataset["source"] ?? ""}?q=${encodeURIComponent(query)}`;
      const answer = await fetch(address, { signal: request.signal, headers: { Accept: "application/json" } });
      // Without suggestions the form still works: a failed answer only means that none are shown.
      this.show(answer.ok ? ((await answer.json()) as Suggestion[]) : []);
    } catch {
      if (!request.signal.aborted) this.close();
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.suggestions = suggestions;
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((suggestion, index) => this.option(suggestion, index)));
    this.expand(suggestions.length > 0);
    this.status.textContent = this.announcement(suggestions.length);
  }

  private announcement(count: number): string {
    if (count === 0) return this.dataset["none"] ?? "";
    if (count === 1) return this.dataset["one"] ?? "";
    return (this.dataset["many"] ?? "").replace("{count}", String(count));
  }

  private option(suggestion: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.listName}-${index}`;
    option.className = "search-form__option";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(suggestion.name);
    if (suggestion.note) {
      const note = document.createElement("span");
      note.className = "search-form__option-note";
      note.textContent = suggestion.note;
      option.append(" ", note);
    }
    return option;
  }

  private indexOf(target: EventTarget | null): number {
    const option = target instanceof Element ? target.closest("li") : null;
    return option ? [...this.list.children].indexOf(option) : -1;
  }

  private press(event: KeyboardEvent): void {
    const open = !this.list.hidden;
    if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else void this.load();
    }
  }

  /** Moves through the options; past the last comes the field itself again, then the first. */
  private move(step: number): void {
    const stops = this.suggestions.length + 1;
    this.active = ((this.active + 1 + step + stops) % stops) - 1;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
    });
    const current = this.list.children[this.active];
    current?.scrollIntoView({ block: "nearest" });
    if (current) this.input()?.setAttribute("aria-activedescendant", current.id);
    else this.input()?.removeAttribute("aria-activedescendant");
  }

  private choose(index: number): void {
    const suggestion = this.suggestions[index];
    if (suggestion) window.location.assign(`${this.dataset["target"] ?? ""}${encodeURIComponent(suggestion.slug)}`);
  }

  private expand(open: boolean): void {
    this.list.hidden = !open;
    this.input()?.setAttribute("aria-expanded", String(open));
    if (!open) this.input()?.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.active = -1;
    this.expand(false);
    this.status.textContent = "";
  }
}

customElements.define("municipality-search", MunicipalitySearch);
