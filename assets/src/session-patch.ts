/**
 * Puts pieces of a page in their place. What holds the focus or text that was not sent is never replaced: the new piece
 * waits until it is left.
 */

export interface Put {
  id: string;
  list?: string;
  order?: string;
  html: string;
}

export interface Message {
  put: Put[];
  remove: string[];
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What people fill in inside an element. */
export function controls(root: ParentNode): Control[] {
  return [...root.querySelectorAll<Control>("input:not([type=hidden]), textarea, select")];
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(chosen, 0);
  }
  const ticked = control.type === "radio" || control.type === "checkbox";
  return ticked ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

/** Whether something was filled in and not sent. */
export function isDirty(root: ParentNode): boolean {
  return controls(root).some(isChanged);
}

/** From now on what is filled in counts as what was there. */
export function settle(root: ParentNode): void {
  for (const control of controls(root)) {
    if (control instanceof HTMLTextAreaElement) control.defaultValue = control.value;
    else if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.defaultSelected = option.selected;
    } else if (control.type === "radio" || control.type === "checkbox") control.defaultChecked = control.checked;
    else control.defaultValue = control.value;
  }
}

/** What is filled in was not taken: it counts as not sent. */
export function unsettle(root: ParentNode): void {
  for (const control of controls(root)) {
    if (control instanceof HTMLSelectElement) for (const option of control.options) option.defaultSelected = false;
    else if (control instanceof HTMLTextAreaElement) control.defaultValue = "";
    else if (control.type === "radio" || control.type === "checkbox") control.defaultChecked = false;
    else control.defaultValue = "";
  }
}

/** The field of an element that somebody is in. */
export function openField(element: Element): Element | undefined {
  const active = document.activeElement;
  const isField = active !== null && active.matches("input, textarea, select");
  return isField && element.contains(active) ? active : undefined;
}

/** Whether an element is left alone now. */
export function isHeld(element: Element): boolean {
  const held = element.matches("[data-held]") || element.querySelector("[data-held]") !== null;
  return held || openField(element) !== undefined || isDirty(element);
}

function parse(html: string): Element | null {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

export class Pieces {
  private readonly waiting = new Map<string, Put | undefined>();

  /** `prepare` is called for every element that comes in; `page` may be one that nobody looks at. */
  constructor(
    private readonly prepare: (element: Element) => void,
    private readonly page: Document = document,
  ) {}

  apply(message: Message): void {
    for (const id of message.remove) this.remove(id);
    for (const put of message.put) this.put(put);
  }

  /** What waited comes in where it can. */
  release(): void {
    for (const [id, put] of [...this.waiting]) {
      const there = this.page.getElementById(id);
      if (there && isHeld(there)) continue;
      this.waiting.delete(id);
      if (put) this.put(put);
      else this.remove(id);
    }
  }

  /** Forgets what waits: the whole page is new. */
  clear(): void {
    this.waiting.clear();
  }

  private remove(id: string): void {
    const there = this.page.getElementById(id);
    if (!there) this.waiting.delete(id);
    else if (isHeld(there)) this.waiting.set(id, undefined);
    else {
      this.waiting.delete(id);
      there.remove();
    }
  }

  private put(put: Put): void {
    const there = this.page.getElementById(put.id);
    if (there && isHeld(there)) {
      this.waiting.set(put.id, put);
      return;
    }
    this.waiting.delete(put.id);
    const list = put.list ? this.page.getElementById(put.list) : null;
    const moves = there !== null && list !== null && there.parentElement !== list;
    if (there && !moves) this.replace(there, put.html);
    else if (list) {
      there?.remove();
      this.insert(list, put);
    }
  }

  /**
   * Replaces an element. What is of one person inside it stays as it is when the new one was made for all: it travels by
   * another way.
   */
  replace(there: Element, html: string, isForAll = true): void {
    const next = parse(html);
    if (!next || there.outerHTML === next.outerHTML) return;
    if (isForAll) keepOwn(there, next);
    keepOpen(there, next);
    const focus = placeOfFocus(there);
    there.replaceWith(next);
    this.prepare(next);
    focus?.(next);
  }

  private insert(list: Element, put: Put): void {
    const next = parse(put.html);
    if (!next) return;
    const order = put.order ?? "";
    const after = [...list.children].find((child) => (child.getAttribute("data-order") ?? "") > order);
    list.insertBefore(next, after ?? null);
    if (this.page === document) showAsNew(next);
    this.prepare(next);
  }
}

function keepOwn(there: Element, next: Element): void {
  for (const own of next.querySelectorAll("[id^='own-']")) {
    const before = there.ownerDocument.getElementById(own.id);
    const isEmpty = own.childElementCount === 0;
    if (before && there.contains(before) && !isEmpty && before.childElementCount > 0) own.replaceWith(before);
  }
}

function showAsNew(element: Element): void {
  element.classList.add("is-new");
  setTimeout(() => element.classList.remove("is-new"), 2500);
}

/** What somebody opened stays open. */
function keepOpen(there: Element, next: Element): void {
  const name = (fold: HTMLDetailsElement) => fold.dataset["keep"] ?? fold.querySelector("summary")?.textContent ?? "";
  const open = new Set([...there.querySelectorAll<HTMLDetailsElement>("details[open]")].map(name));
  for (const fold of next.querySelectorAll("details")) if (open.has(name(fold))) fold.open = true;
}

/** Where the focus is in an element that goes: gives what puts it in the same place of the one that comes. */
function placeOfFocus(there: Element): ((next: Element) => void) | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !there.contains(active)) return undefined;
  const near = active.closest("[id]") ?? there;
  const kind = active.tagName.toLowerCase();
  const place = [...near.querySelectorAll(kind)].indexOf(active);
  return (next) => {
    const anchor = near.id === next.id || near.id === "" ? next : (next.querySelector(`[id="${near.id}"]`) ?? next);
    const same = place < 0 ? anchor : anchor.querySelectorAll(kind)[place];
    if (same instanceof HTMLElement) same.focus({ preventScroll: true });
  };
}
