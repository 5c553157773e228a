/**
 * What was written on this device under another name and not sent: by who lost the way in and came in anew, or by somebody who
 * used the device before. Only how much it is shows; whoever says that it is theirs sends it.
 */
import { type Item, Store } from "./session-store";
import type { Voice } from "./session-voice";

interface Left {
  store: Store;
  items: Item[];
}

/** Looks under the names that begin with `session`, other than that of `own`; `onTaken` is told when it became of `own`. */
export async function offerLeft(session: string, own: Store, voice: Voice, onTaken: () => void): Promise<void> {
  const left = await find(session, own);
  const count = left.reduce((sum, each) => sum + each.items.length, 0);
  const outbox = document.getElementById("uitbak");
  if (count === 0 || !outbox) return;
  const section = document.createElement("section");
  section.className = "outbox";
  const words = document.createElement("p");
  words.textContent = voice.word("left-behind", { count: String(count) });
  const button = document.createElement("button");
  button.type = "button";
  button.className = "nl-button nl-button--secondary";
  button.textContent = voice.word("left-behind-do");
  button.addEventListener("click", () => {
    section.remove();
    void take(left, own).then(onTaken);
  });
  section.append(words, button);
  outbox.after(section);
}

async function find(session: string, own: Store): Promise<Left[]> {
  // Some browsers do not tell which databases there are.
  const known = await indexedDB.databases?.().catch(() => []);
  const names = (known ?? []).map(({ name }) => name ?? "");
  const found: Left[] = [];
  for (const name of names.filter((each) => each.startsWith(session) && each !== own.name)) {
    const store = await Store.open(name, () => undefined);
    found.push({ store, items: (await store.items()).filter((item) => item.state === "kept") });
  }
  return found;
}

/** It stays under the old name until it is kept under the own one. */
async function take(left: Left[], own: Store): Promise<void> {
  for (const { store, items } of left) {
    for (const item of items) {
      await own.keep(item);
      await store.drop(item.id);
    }
  }
}
