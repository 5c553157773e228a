/**
 * `<session-staff>`: the pages of who leads and moderates. Their forms are those of the page without scripts; here they are
 * sent without leaving the page, and a button cannot be pressed again before the answer is there. What leads the day cannot be
 * pressed for a moment longer: the button for the next step comes under the same thumb.
 */
import "./session-board";
import { bodyOf, renew } from "./session-forms";
import { LivePage } from "./session-live";
import { complain, fieldNamed, forgive } from "./session-mistake";
import { type Message, type Put, controls, settle } from "./session-patch";

/** What leads the day, by the name of the press. */
const LEADS = new Set(["begin", "verder", "terug", "stil", "door", "klaar", "heropen", "sluit", "open"]);

/** A second press within so long after the answer is the first one again, in milliseconds. */
const TWICE = 1500;

function leads(form: HTMLFormElement): boolean {
  return LEADS.has(form.querySelector<HTMLInputElement>("input[name=druk]")?.value ?? "");
}

interface Refused {
  title?: string;
  detail?: string;
  /** The field of the form that is wrong, when it is one. */
  field?: string;
}

class SessionStaff extends LivePage {
  /** What came in while a finger was on a button: the button must still be there when it is lifted. */
  private readonly later: Message[] = [];
  private isPressing = false;

  protected override begin(): void {
    this.addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      if (!form.matches("form[data-session]")) return;
      event.preventDefault();
      if (!leads(form)) void this.send(form, event.submitter);
      else if (this.dataset["locked"] === undefined) void this.lead(form, event.submitter);
    });
    this.addEventListener("focusout", () => setTimeout(() => this.pieces.release()));
    this.addEventListener("pointerdown", () => (this.isPressing = true));
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () =>
        setTimeout(() => {
          this.isPressing = false;
          for (const message of this.later.splice(0)) this.take(message);
        }),
      );
    }
  }

  /** A button that was pressed keeps the focus, also when it comes anew; a field that somebody fills in is left alone. */
  protected override take(message: Message): void {
    if (this.isPressing) {
      this.later.push(message);
      return;
    }
    const pressed = document.activeElement;
    const isButton = pressed instanceof HTMLButtonElement && this.contains(pressed);
    const marks = isButton ? this.marksOf(pressed) : "";
    if (isButton) pressed.blur();
    super.take({ ...message, put: message.put.filter((put) => this.isLookedFor(put)) });
    this.pieces.release();
    if (isButton && !pressed.isConnected) {
      const again = [...this.querySelectorAll<HTMLButtonElement>("button")].find((each) => this.marksOf(each) === marks);
      (again ?? this.querySelector<HTMLElement>("#inhoud"))?.focus({ preventScroll: true });
    } else if (isButton) pressed.focus({ preventScroll: true });
    this.renewPhase();
  }

  /** Whether a card that comes in is one of those that this device looks for; what is shown already stays up to date. */
  private isLookedFor(put: Put): boolean {
    const list = put.list ? document.getElementById(put.list) : null;
    if (!list || document.getElementById(put.id)) return true;
    const template = document.createElement("template");
    template.innerHTML = put.html;
    const card = template.content.firstElementChild as HTMLElement | null;
    const is = (name: string) => list.dataset[name] === undefined || list.dataset[name] === card?.dataset[name];
    const words = list.dataset["words"]?.toLowerCase() ?? "";
    return is("step") && is("table") && (card?.textContent ?? "").toLowerCase().includes(words);
  }

  /** What a button does: by its own name, or by the fields of its form. */
  private marksOf(button: HTMLButtonElement): string {
    if (button.id) return button.id;
    const fields = button.form?.querySelectorAll<HTMLInputElement>("input[type=hidden]:not([data-fresh]):not([name=fase])") ?? [];
    return [...fields].map((field) => `${field.name}=${field.value}`).join("&");
  }

  /** A form that somebody fills in stays; what it says of the phase is brought up to date. */
  private renewPhase(): void {
    const phase = this.querySelector<HTMLInputElement>("#regie-nu input[name=fase]")?.value;
    if (phase === undefined) return;
    for (const field of this.querySelectorAll<HTMLInputElement>("#regie-omroep input[name=fase]")) field.value = phase;
  }

  private async lead(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    this.dataset["locked"] = "";
    await this.send(form, submitter);
    setTimeout(() => delete this.dataset["locked"], TWICE);
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (form.dataset["busy"] !== undefined) return;
    form.dataset["busy"] = "";
    const body = bodyOf(form, submitter);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.ok && answer.headers.get("content-type")?.startsWith("application/json")) {
        this.tell(undefined);
        forgive(form);
        form.reset();
        settle(form);
        renew(form);
        (form.closest("details") as HTMLDetailsElement | null)?.removeAttribute("open");
        this.pieces.release();
      } else if (answer.headers.get("content-type")?.startsWith("application/problem+json")) {
        const refused = (await answer.json()) as Refused;
        renew(form);
        if (refused.field !== undefined && controls(form).length > 0) this.correct(form, refused);
        else {
          this.tell(refused);
          await this.refresh();
        }
      } else {
        // Signed out, or a portal in between: the page itself says what is the matter.
        form.submit();
      }
    } catch {
      // The same command again does no harm: whether it arrived is not known.
      this.tell({ title: this.dataset["unsent"] ?? "" });
    } finally {
      delete form.dataset["busy"];
    }
  }

  /** What was filled in is wrong: it is said there, and stays. */
  private correct(form: HTMLFormElement, refused: Refused): void {
    const field = fieldNamed(form, refused.field) ?? controls(form)[0];
    complain(form, field, refused.title ?? "");
    field?.focus();
  }

  private tell(refused: Refused | undefined): void {
    const place = this.querySelector<HTMLElement>("#mislukt");
    if (!place) return;
    place.replaceChildren();
    if (!refused) return;
    for (const words of [refused.title, refused.detail]) {
      if (!words) continue;
      const line = document.createElement("p");
      line.textContent = words;
      place.append(line);
    }
    place.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("session-staff", SessionStaff);
