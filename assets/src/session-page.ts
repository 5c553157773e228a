/** The page as the server makes it now: fetched with patience, and put in place piece by piece. */
import { isOfParticipant, isOfSession } from "./session-kept";
import { type Message, type Pieces, isHeld } from "./session-patch";
import { PATIENCE } from "./session-stream";

const SHORTEST = 1000;
const LONGEST = 15_000;
/** The pieces beside the step that a new page brings. */
const PIECES = ["frame", "mededeling", "heropend", "klopt", "tafel", "stappen"];
/** The pieces of a step that can come anew while somebody writes in another one. */
const PARTS = /^(step-.*-(head|ask)|own-|c-|uitkomst-|opkomst-|vrijgave-|bord-|(samen|koers)-[0-9a-f-]{36}$|signaal-)/;

/** What the page asks and tells. */
interface Around {
  /** Whether somebody is writing in the step. */
  isBusy(): boolean;
  /** Another step is there, and somebody is writing in this one. */
  offer(): void;
  /** Another step is shown, or the same one with other forms. */
  entered(): void;
  /** It is another kind of page now. */
  reload(): void;
  /** Everything up to this entry is on the page. */
  isAt(sequence: number): void;
  /** The page of what is asked now, as it came. */
  came(response: Response): Promise<void>;
}

export class Page {
  /** What came in while a new page was under way: it may be newer than that page. */
  private meanwhile: [number, Message][] | undefined;
  private refreshing: Promise<void> | undefined;

  constructor(
    private readonly session: HTMLElement,
    private readonly pieces: Pieces,
    private readonly around: Around,
  ) {}

  /** Whether it shows what is asked now, and not a step that somebody went to. */
  follows(): boolean {
    return this.session.dataset["follows"] === "ja";
  }

  /** Takes in what the stream brought. */
  patch(message: Message, sequence: number): void {
    this.meanwhile?.push([sequence, message]);
    this.pieces.apply(message);
  }

  /** Resolves when no page is under way. */
  async isStill(): Promise<void> {
    await this.refreshing;
  }

  /** Fetches the page anew and puts its pieces in place; open fields stay unless somebody goes along. */
  refresh(force = false): Promise<void> {
    this.refreshing ??= this.fetch(force).finally(() => {
      this.refreshing = undefined;
      this.meanwhile = undefined;
    });
    return this.refreshing;
  }

  private async fetch(force: boolean): Promise<void> {
    this.meanwhile = [];
    const address = this.follows() ? (this.session.dataset["page"] ?? "") : location.pathname + location.search;
    for (let pause = SHORTEST; ; pause = Math.min(pause * 2, LONGEST)) {
      const response = await ask(address);
      const forShelf = response?.clone();
      // A connection can be lost in the middle of a page too.
      const html = response && isOfSession(response) ? await response.text().catch(() => undefined) : undefined;
      if (html !== undefined && forShelf) {
        if (this.follows() && isOfParticipant(forShelf)) void this.around.came(forShelf);
        return this.takeIn(html, force);
      }
      if (response?.status === 404 || response?.status === 410) return;
      await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    }
  }

  private takeIn(html: string, force: boolean): void {
    const next = new DOMParser().parseFromString(html, "text/html");
    const there = next.querySelector<HTMLElement>("work-session");
    // The address of the stream says whose page it is: somebody else may have come in on this device, or gone elsewhere.
    const isOther = (name: string) => there?.dataset[name] !== this.session.dataset[name];
    if (isOther("surface") || isOther("stream")) return this.around.reload();
    const sequence = Number(there?.dataset["sequence"]);
    const stage = document.getElementById("podium");
    const wanted = next.getElementById("podium");
    const differs = (name: string) => stage?.dataset[name] !== wanted?.dataset[name];
    const other = differs("step") || differs("closed");
    const puts = PIECES.map((id) => ({ id, html: next.getElementById(id)?.outerHTML ?? "" }));
    const enters = force || (other && !this.around.isBusy());
    if (enters) this.pieces.clear();
    this.pieces.apply({ put: puts.filter((put) => put.html !== ""), remove: [] });
    if (stage && wanted) {
      if (enters) this.enter(stage, wanted, next.title);
      else if (other) this.around.offer();
      else this.freshen(stage, wanted);
    }
    for (const [at, message] of this.meanwhile ?? []) if (!(at < sequence)) this.pieces.apply(message);
    this.around.isAt(sequence);
  }

  /** Another step. */
  private enter(stage: Element, wanted: Element, title: string): void {
    document.title = title;
    this.pieces.replace(stage, wanted.outerHTML, false);
    document.getElementById("podium")?.classList.add("is-entering");
    this.around.entered();
  }

  /** The same step anew: each piece of it that nobody is writing in. */
  private freshen(stage: Element, wanted: Element): void {
    if (!isHeld(stage)) return this.pieces.replace(stage, wanted.outerHTML, false);
    const pieces = [...wanted.querySelectorAll("[id]")].filter((piece) => PARTS.test(piece.id) && !piece.matches("form, form *"));
    for (const piece of pieces) {
      const list = piece.parentElement?.id;
      const order = piece.getAttribute("data-order");
      const at = list && order !== null ? { list, order } : {};
      this.pieces.apply({ put: [{ id: piece.id, html: piece.outerHTML, ...at }], remove: [] });
    }
    for (const card of stage.querySelectorAll("[id^='c-']")) {
      if (!wanted.querySelector(`[id='${card.id}']`)) this.pieces.apply({ put: [], remove: [card.id] });
    }
  }
}

function ask(address: string): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(PATIENCE);
  return fetch(address, { headers: { accept: "text/html" }, redirect: "manual", signal }).catch(() => undefined);
}
