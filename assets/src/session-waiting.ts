/** The outbox as people see it: what waits on the device, what was sent, and what was refused with what can be done. */
import type { Item } from "./session-store";

export interface Deeds {
  word(key: string, values?: Record<string, string>): string;
  /** The form that something came from, when it is on the page. */
  form(item: Item): HTMLFormElement | undefined;
  retry(item: Item): void;
  takeBack(item: Item, form: HTMLFormElement): void;
  discard(item: Item): void;
}

/** Draws all of it into a section; what was refused in another step than the shown one is one line for each step. */
export function drawWaiting(section: HTMLElement, items: Item[], shown: string | undefined, deeds: Deeds): void {
  section.hidden = items.length === 0;
  const focused = (document.activeElement as HTMLElement | null)?.dataset["key"];
  const open = new Set([...section.querySelectorAll<HTMLElement>("details[open]")].map((fold) => fold.dataset["of"]));
  const title = document.createElement("h2");
  title.className = "nl-heading nl-heading--level-2";
  title.textContent = deeds.word("on-device");
  const list = document.createElement("ul");
  list.className = "outbox__list";
  const isElsewhere = (item: Item) => item.state === "refused" && item.step !== undefined && item.step !== shown;
  list.append(...items.filter((item) => !isElsewhere(item)).map((item) => line(item, deeds)));
  const elsewhere = new Map<string, Item[]>();
  for (const item of items.filter(isElsewhere)) elsewhere.set(item.step ?? "", [...(elsewhere.get(item.step ?? "") ?? []), item]);
  for (const [step, refused] of elsewhere) {
    const fold = folded(step, refused, deeds);
    fold.open = open.has(step);
    const entry = document.createElement("li");
    entry.className = "outbox__item";
    entry.append(fold);
    list.append(entry);
  }
  section.replaceChildren(title, list);
  if (focused) section.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
}

function folded(step: string, refused: Item[], deeds: Deeds): HTMLDetailsElement {
  const fold = document.createElement("details");
  fold.className = "fold";
  fold.dataset["of"] = step;
  const summary = document.createElement("summary");
  summary.dataset["key"] = `open ${step}`;
  summary.textContent = deeds.word("refused-earlier", { title: refused[0]?.title ?? "", count: String(refused.length) });
  const inside = document.createElement("ul");
  inside.className = "outbox__list fold__content";
  inside.append(...refused.map((item) => line(item, deeds)));
  fold.append(summary, inside);
  return fold;
}

function line(item: Item, deeds: Deeds): HTMLElement {
  const entry = document.createElement("li");
  entry.className = `outbox__item outbox__item--${item.state}`;
  const words = document.createElement("p");
  words.className = "outbox__words";
  words.textContent = item.label;
  const state = document.createElement("p");
  state.className = "outbox__state";
  state.textContent = deeds.word(item.state, { reason: item.reason });
  entry.append(words, state);
  if (item.state !== "refused") return entry;
  const buttons = document.createElement("div");
  buttons.className = "form-actions";
  const press = (key: string, deed: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.dataset["key"] = `${key} ${item.id}`;
    button.textContent = deeds.word(key);
    const about = document.createElement("span");
    about.className = "visually-hidden";
    about.textContent = `: ${item.label}`;
    button.append(about);
    button.addEventListener("click", deed);
    return button;
  };
  buttons.append(press("retry", () => deeds.retry(item)));
  const form = deeds.form(item);
  if (form) buttons.append(press("take-back", () => deeds.takeBack(item, form)));
  buttons.append(press("discard", () => deeds.discard(item)));
  entry.append(buttons);
  return entry;
}
