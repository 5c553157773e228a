/** What is wrong with a form, told at the field: before it goes out where the browser can know, or as the session said. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is wrong: the key of the words, what stands in them, and the field. */
export interface Mistake {
  key: string;
  values: Record<string, string>;
  field: Field | undefined;
}

const MARK = "[data-client]";

function named(form: HTMLFormElement, name: string): Field | undefined {
  return [...form.querySelectorAll<Field>("input:not([type=hidden]), textarea, select")].find((field) => field.name === name);
}

function chosen(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[type=radio][name="${name}"]:checked`)?.value ?? "";
}

/** The first thing that the browser can see is wrong with a form; the session decides about the rest. */
export function mistakeIn(form: HTMLFormElement): Mistake | undefined {
  const what = form.querySelector<HTMLInputElement>("input[name=wat]")?.value ?? "";
  const mistake = (key: string, field: Field | undefined, values: Record<string, string> = {}) => ({ key, field, values });
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[data-most], textarea[data-most]")) {
    const text = field.value.trim();
    const length = [...text].length;
    const most = Number(field.dataset["most"]);
    if (field.required && length === 0) return mistake("empty", field);
    if (length > most) return mistake("too-long", field, { count: String(length), most: String(most) });
  }
  const choice = form.querySelector<HTMLInputElement>("input[type=radio][name=mening], input[type=radio][name=samen]");
  const words = named(form, "tekst");
  if (choice) {
    const value = chosen(form, choice.name);
    if (value === "") return mistake("choice", choice);
    const needsReason = value === "nee" || value === "nuance" || value === "disagree";
    if (needsReason && words && words.value.trim() === "") return mistake("reason", words);
  }
  const lines = words?.value.split("\n").filter((line) => line.trim() !== "") ?? [];
  if (what === "splitsen" && lines.length < 2) return mistake("lines", words);
  const picks = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox][name=bijdrage]")];
  if (what === "samenvoegen" && picks.length > 0 && picks.filter((pick) => pick.checked).length < 2) return mistake("two", picks[0]);
  return tooManyDots(form) ?? halfScored(form);
}

/** A card with a score for urgency or for influence, and none for the other. */
function halfScored(form: HTMLFormElement): Mistake | undefined {
  for (const one of form.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")) {
    const [kind, other] = one.name.startsWith("haast-") ? ["haast-", "invloed-"] : ["invloed-", "haast-"];
    if (!one.name.startsWith(kind)) continue;
    const name = other + one.name.slice(kind.length);
    if (chosen(form, name) === "") return { key: "both", field: named(form, name), values: {} };
  }
  return undefined;
}

/** More dots than there are, or more on one card than there may be. */
function tooManyDots(form: HTMLFormElement): Mistake | undefined {
  const ballot = form.closest<HTMLElement>("session-ballot[data-dots]");
  if (!ballot) return undefined;
  const fields = [...form.querySelectorAll<HTMLInputElement>("input[type=number]")];
  const full = fields.find((field) => Number(field.value) > Number(field.max));
  if (full) return { key: "too-many-on-one", field: full, values: { most: full.max } };
  const over = fields.reduce((sum, field) => sum + Number(field.value || 0), 0) - Number(ballot.dataset["dots"]);
  const used = fields.find((field) => Number(field.value) > 0);
  return over > 0 ? { key: "too-many-dots", field: used, values: { count: String(over) } } : undefined;
}

/** Takes away what was told. */
export function forgive(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll(MARK)) line.remove();
  for (const field of form.querySelectorAll<Field>("[data-wrong]")) {
    delete field.dataset["wrong"];
    field.removeAttribute("aria-invalid");
    const rest = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.endsWith("-klacht"));
    if (rest.length > 0) field.setAttribute("aria-describedby", rest.join(" "));
    else field.removeAttribute("aria-describedby");
    field.closest(".form-field")?.classList.remove("form-field--wrong");
  }
}

/** Tells what is wrong: at its field, or at the top of the form. */
export function complain(form: HTMLFormElement, field: Field | undefined, words: string): void {
  forgive(form);
  const line = document.createElement("p");
  line.className = "form-mistake";
  line.dataset["client"] = "";
  line.setAttribute("role", "alert");
  line.textContent = words;
  if (!field) {
    form.prepend(line);
    bringIntoView(form, line);
    return;
  }
  line.id = `${field.id}-klacht`;
  field.dataset["wrong"] = "";
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  const frame = field.closest(".form-field");
  frame?.classList.add("form-field--wrong");
  const label = frame?.querySelector("legend, label");
  if (label) label.after(line);
  else (frame ?? field.closest(".ballot__card") ?? form).prepend(line);
  bringIntoView(form, line);
}

/** Whoever still looks at the form must see what is wrong, also when the form is longer than the screen. */
function bringIntoView(form: HTMLFormElement, line: HTMLElement): void {
  const isElsewhere = document.activeElement !== document.body && !form.contains(document.activeElement);
  const { top, bottom } = form.getBoundingClientRect();
  if (isElsewhere || bottom < 0 || top > innerHeight) return;
  line.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** The field that the session found wrong. */
export function fieldNamed(form: HTMLFormElement, name: string | undefined): Field | undefined {
  return name === undefined ? undefined : named(form, name);
}
