/** The forms of a session: new identities, drafts, and what people read of what they sent. */
import { type Fields, type Store, identity } from "./session-store";
import { controls, isDirty, settle } from "./session-patch";

const SEEN = (name: string) => !["opdracht", "wat", "plek", "terug"].includes(name);

/** Every sending is a command of its own: two people with the same page must not share an identity. */
export function renew(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>("input[data-fresh]")) {
    field.value = identity(field.dataset["fresh"] === "timed");
  }
}

/** The fields as the browser would send them. */
export function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") body.append(name, value);
  return body;
}

/** Empties a form for the next one, which is mostly of the same kind. */
export function empty(form: HTMLFormElement): void {
  const kind = form.querySelector<HTMLInputElement>("input[name=soort]:checked");
  form.reset();
  if (!kind) return;
  kind.checked = true;
  settle(form);
}

/** What people read of it in the outbox. */
export function labelOf(form: HTMLFormElement, body: URLSearchParams): string {
  const typed = [...controls(form)].find((field) => /^(tekst|naam)$/.test(field.name) && field.value.trim() !== "");
  const called = form.dataset["called"];
  const said = typed?.value.trim();
  const where = form.querySelector<HTMLSelectElement>("select[name=stapel]")?.selectedOptions[0]?.text;
  if (called && !said) return where ? `‘${called}’: ${where}` : called;
  const words = said ?? form.querySelector("button[type=submit]")?.textContent?.trim() ?? body.get("wat") ?? "";
  const short = words.length > 160 ? `${words.slice(0, 159)}…` : words;
  return called ? `${called}: ‘${short}’` : short;
}

/** Puts fields back into a form, as they were. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of controls(form)) {
    const wanted = values.get(control.name);
    if (!wanted) continue;
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = wanted.includes(control.value);
    } else control.value = wanted[0] ?? "";
  }
  // A change of a text was begun on the version that was on the screen then.
  const version = form.querySelector<HTMLInputElement>("input[type=hidden][name=versie]");
  const before = values.get("versie")?.[0];
  if (version && before !== undefined && Number(before) <= Number(version.value)) version.value = before;
  for (let fold = form.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/** Keeps what is being written, and brings it back. */
export class Drafts {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What is being sent from these forms: its draft does not come back. */
  private readonly leaving = new Set<string>();

  constructor(private readonly store: () => Store | undefined) {}

  /** Somebody writes. */
  note(form: HTMLFormElement): void {
    if (!form.matches("[data-draft]")) return;
    // A form that was freed a moment ago holds nothing new.
    if (this.leaving.has(form.id) && !isDirty(form)) return;
    clearTimeout(this.timers.get(form.id));
    this.leaving.delete(form.id);
    this.timers.set(form.id, setTimeout(() => void this.keep(form), 300));
  }

  /** Keeps at once: the page may go. */
  now(root: ParentNode): void {
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-draft]")) if (isDirty(form)) void this.keep(form);
  }

  private async keep(form: HTMLFormElement): Promise<void> {
    const fields = [...bodyOf(form, null)].filter(([name]) => SEEN(name));
    const store = this.store();
    await (isDirty(form) ? store?.keepDraft(form.id, fields) : store?.dropDraft(form.id))?.catch(() => undefined);
  }

  /** It is being sent, and is kept until the device has what was sent: a form that is drawn meanwhile stays as it comes. */
  leave(place: string): void {
    clearTimeout(this.timers.get(place));
    this.leaving.add(place);
  }

  /** It was sent. */
  async drop(place: string): Promise<void> {
    clearTimeout(this.timers.get(place));
    this.leaving.delete(place);
    await this.store()?.dropDraft(place).catch(() => undefined);
  }

  async restore(root: ParentNode): Promise<void> {
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
      const fields = await this.store()?.draft(form.id).catch(() => undefined);
      if (!fields || this.leaving.has(form.id) || isDirty(form)) continue;
      fill(form, fields);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
