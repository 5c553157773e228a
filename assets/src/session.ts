/**
 * `<work-session>`: the page of a session that keeps itself up to date. The server makes every piece of it; what is sent
 * are the forms of the page without scripts, through an outbox that loses nothing.
 */
import { Along, SPREAD } from "./session-along";
import { Announcement } from "./session-announcement";
import "./session-ballot";
import "./session-board";
import { Clocks, ServerTime } from "./session-clock";
import { Comfort } from "./session-comfort";
import { waitAtDoor } from "./session-door";
import { Drafts } from "./session-forms";
import { offerLeft } from "./session-left";
import { forgive } from "./session-mistake";
import { Own } from "./session-own";
import { Page } from "./session-page";
import { type Message, Pieces } from "./session-patch";
import { Sending } from "./session-sending";
import { Shelf } from "./session-shelf";
import { Status } from "./session-status";
import { Store } from "./session-store";
import { Stream } from "./session-stream";
import { Voice } from "./session-voice";

/** Somebody takes part: the parts of the page know each other here. */
class TakingPart {
  private readonly comfort = new Comfort();
  private readonly voice: Voice;
  private readonly announcement: Announcement;
  private readonly own: Own;
  private readonly pieces = new Pieces((element) => this.prepare(element));
  private readonly drafts = new Drafts(() => this.store);
  private readonly page: Page;
  private readonly along: Along;
  private readonly sending: Sending;
  private readonly status: Status;
  private readonly time: ServerTime;
  private readonly shelf: Shelf;
  private store: Store | undefined;
  private stream: Stream | undefined;
  private isLeaving = false;

  constructor(private readonly session: HTMLElement) {
    const words = JSON.parse(session.dataset["words"] ?? "{}") as Record<string, string>;
    this.voice = new Voice(words, () => this.comfort.beep());
    this.announcement = new Announcement(() => this.voice.word("close"));
    this.shelf = new Shelf(session);
    this.own = new Own(session, this.voice, () => this.store);
    this.page = new Page(session, this.pieces, {
      isBusy: () => this.along.isBusy(),
      offer: () => this.along.offer(),
      entered: () => this.sending.draw(),
      reload: () => this.reload(),
      isAt: (sequence) => {
        this.shelf.isAt(sequence);
        this.stream?.from(sequence);
      },
      came: (response) => this.shelf.keepPage(response),
    });
    this.along = new Along(session, this.page, this.pieces, this.drafts, this.voice);
    this.sending = new Sending(session.dataset["deed"] ?? "", this.voice, this.drafts, this.pieces, {
      onChange: () => this.status.draw(),
      onSent: (item) => {
        this.own.sent(item);
        if (!this.status.isConnected) void this.page.refresh();
      },
      onUnkept: () => this.status.note("no-store"),
    });
    this.status = new Status(this.voice, () => this.sending.waiting());
    this.time = new ServerTime(Number(session.dataset["now"]));
  }

  async begin(): Promise<void> {
    let isKnown = () => {};
    this.sending.opening(new Promise<void>((resolve) => (isKnown = resolve)));
    this.listen();
    await this.openStore();
    const offset = await this.store?.mark("offset").catch(() => undefined);
    if (offset !== undefined) this.time.trust(offset);
    const clocks = new Clocks(
      this.time,
      (key, values) => this.voice.word(key, values),
      (words, sound) => this.voice.tell(words, sound),
    );
    clocks.tick();
    setInterval(() => {
      clocks.tick();
      this.along.look();
    }, 1000);
    this.prepare(this.session);
    await this.drafts.restore(this.session);
    // On a slow device somebody may have begun to write before this ran.
    this.drafts.now(this.session);
    if (this.store) {
      await this.sending.open(this.store);
      const mine = () => this.sending.hurry();
      void offerLeft(this.names(), this.store, this.voice, mine).catch(() => undefined);
    }
    isKnown();
    this.stream = new Stream(this.session.dataset["stream"] ?? "", Number(this.session.dataset["sequence"]), {
      hello: (now) => this.hello(now),
      patch: (message, sequence) => this.patch(message, sequence),
      reset: (gone) => {
        if (gone) return this.reload();
        this.shelf.lost();
        void this.page.refresh();
      },
      connected: (is) => this.status.connection(is),
    });
    this.stream.open();
    await this.keep();
  }

  private listen(): void {
    const { session } = this;
    session.addEventListener("submit", (event) => void this.sending.submit(event));
    session.addEventListener("input", (event) => this.wrote(event));
    session.addEventListener("focusout", () => setTimeout(() => this.along.left()));
    session.addEventListener("session-laid", (event) => this.voice.say(String((event as CustomEvent).detail)));
    session.addEventListener("session-dots", (event) => this.dots(event as CustomEvent));
    session.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href='#stappen'], a[href='#tafel']");
      const fold = link && document.querySelector<HTMLDetailsElement>(`${link.hash} details[data-keep]`);
      if (fold) fold.open = true;
    });
    addEventListener("pagehide", () => this.drafts.now(session));
    addEventListener("offline", () => this.status.connection(false));
    addEventListener("online", () => {
      this.sending.hurry();
      if (this.stream?.isOpen()) this.status.connection(true);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.drafts.now(session);
      else this.sending.hurry();
    });
  }

  /** What is kept is kept for one person: others may use the device. */
  private name(): string {
    const { me, surface } = this.session.dataset;
    return `${this.names()}${me ?? surface}`;
  }

  /** How the names begin under which this session is kept on the device. */
  private names(): string {
    return `schakel session ${this.session.dataset["code"]} `;
  }

  private async openStore(): Promise<void> {
    try {
      this.store = await Store.open(this.name(), () => void this.storeIsGone());
    } catch {
      this.store = undefined;
      this.status.note("no-store");
    }
  }

  /** The browser cleared what it kept: what is still in memory is kept again. */
  private async storeIsGone(): Promise<void> {
    await this.openStore();
    if (!this.store) return;
    await this.sending.again(this.store);
    this.drafts.now(this.session);
    this.status.note("cleared");
  }

  /** The last page and its files, for when there is no network. */
  private async keep(): Promise<void> {
    const { worker } = this.session.dataset;
    if (!("serviceWorker" in navigator) || worker === undefined) return;
    try {
      await this.shelf.begin(worker);
    } catch {
      // Without a shelf the page works as long as it stays open.
    }
  }

  /** Makes what came in from the server work here. */
  private prepare(root: Element): void {
    this.own.prepare(root);
    this.comfort.prepare(root);
    this.announcement.prepare(root);
    if (root !== this.session) void this.drafts.restore(root);
  }

  private wrote(event: Event): void {
    this.along.wrote();
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-session]");
    if (!form) return;
    forgive(form);
    this.drafts.note(form);
  }

  private dots(event: CustomEvent): void {
    const { element, left } = event.detail as { element: HTMLElement; left: number };
    element.textContent = this.voice.word(left < 0 ? "taken" : "dots-left", { count: String(Math.abs(left)) });
  }

  private hello(now: number): void {
    const offset = this.time.set(now);
    if (offset !== undefined) void this.store?.keepMark("offset", offset).catch(() => undefined);
    this.sending.hurry();
  }

  private patch(message: Message, sequence: number): void {
    const text = (id: string) => document.getElementById(id)?.textContent;
    const [spoken, before] = [text("mededeling"), text("heropend")];
    this.page.patch(message, sequence);
    this.shelf.patch(message, sequence);
    const [speaks, again] = [text("mededeling"), text("heropend")];
    if (speaks && speaks !== spoken) {
      const words = document.querySelector(".announcement__words")?.textContent ?? "";
      this.voice.tell(`${this.voice.word("new-announcement")}: ${words}`, true);
    }
    if (again && again !== before) this.voice.say(again);
    this.along.changed();
  }

  private reload(): void {
    this.drafts.now(this.session);
    // Said again while the page is under way: to begin anew would put it off, on a slow network for ever.
    if (this.isLeaving) return;
    this.isLeaving = true;
    // A page that is not ours any more must not be asked for again and again.
    setTimeout(() => location.reload(), 500 + Math.random() * SPREAD);
  }
}

class WorkSession extends HTMLElement {
  private begun = false;

  connectedCallback(): void {
    if (this.begun) return;
    this.begun = true;
    if (this.dataset["surface"] === "deur") waitAtDoor(this);
    else void new TakingPart(this).begin();
  }
}

customElements.define("work-session", WorkSession);
