/**
 * `<sign-out-check>`: around the form that signs out. Signing out clears what the browser keeps of this site; what waits there
 * to be sent is told first, and a second press signs out all the same.
 */
import { Vault } from "./check-in-vault";
import { Store } from "./session-store";

/** So much of one page waits to be sent. */
interface Waits {
  /** The name of the words that tell of it. */
  kind: "session" | "check-in";
  /** The page that sends it. */
  address: string;
  count: number;
}

/** Nobody waits longer than this to be signed out, in milliseconds. */
const PATIENCE = 3000;

const SESSION = /^schakel session (\S+) /;
const CHECK_IN = /^schakel (\/.+)$/;

/** What waits in one database; nothing when it is none of ours. */
async function waitsIn(name: string, sessions: string): Promise<Waits | undefined> {
  const code = SESSION.exec(name)?.[1];
  if (code) {
    const store = await Store.open(name, () => undefined);
    const count = (await store.items()).filter((item) => item.state !== "sent").length;
    return { kind: "session", address: `${sessions}${code}`, count };
  }
  const page = CHECK_IN.exec(name)?.[1];
  if (!page) return undefined;
  const vault = await Vault.open(name);
  const count = (await vault.scans()).filter((scan) => scan.outcome === "").length;
  vault.close();
  return { kind: "check-in", address: page, count };
}

/** What waits on this device, once for each page that sends it. */
async function whatWaits(sessions: string): Promise<Waits[]> {
  // Some browsers do not tell which databases there are.
  const known = (await indexedDB.databases?.()) ?? [];
  // One that does not open does not keep what is in the others from being told.
  const all = await Promise.all(known.map(({ name }) => waitsIn(name ?? "", sessions).catch(() => undefined)));
  const byPage = new Map<string, Waits>();
  for (const each of all) {
    if (!each || each.count === 0) continue;
    byPage.set(each.address, { ...each, count: each.count + (byPage.get(each.address)?.count ?? 0) });
  }
  return [...byPage.values()];
}

class SignOutCheck extends HTMLElement {
  private isLooking = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.isLooking) void this.look(form);
    });
  }

  private async look(form: HTMLFormElement): Promise<void> {
    this.isLooking = true;
    const inVain = new Promise<Waits[]>((go) => setTimeout(() => go([]), PATIENCE));
    const waits = await Promise.race([whatWaits(this.dataset["sessions"] ?? "").catch(() => []), inVain]);
    this.isLooking = false;
    // Told already: the second press.
    if (waits.length === 0 || this.piece("told").childElementCount > 0) form.submit();
    else this.tell(form, waits);
  }

  private tell(form: HTMLFormElement, waits: Waits[]): void {
    const told = (this.piece("warning") as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    told.querySelector("ul")?.append(...waits.map((each) => this.line(each)));
    this.piece("told").append(told);
    const button = form.querySelector("button");
    if (button) button.textContent = this.dataset["anyway"] ?? "";
  }

  private line({ kind, address, count }: Waits): HTMLElement {
    const line = (this.piece(kind) as HTMLTemplateElement).content.firstElementChild?.cloneNode(true) as HTMLElement;
    line.querySelector("span")?.append(String(count));
    line.querySelector("a")?.setAttribute("href", address);
    return line;
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page has no part ${name}`);
    return found;
  }
}

customElements.define("sign-out-check", SignOutCheck);
