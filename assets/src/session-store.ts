/** What a device keeps of a session: contributions that wait to be sent, and text that is being written. */

/** A contribution on its way. */
export interface Item {
  id: string;
  at: number;
  /** The identity of the form it came from. */
  place: string;
  /** What people read of it in the outbox. */
  label: string;
  /** The step it is of, with its title. */
  step?: string | undefined;
  title?: string | undefined;
  /** The fields as they are sent, the identity of the command among them. */
  body: string;
  state: "kept" | "sent" | "refused";
  reason: string;
  /** Whether its form is answered once. */
  once: boolean;
  /** The anonymous step it is of: only this device knows that it was written here. */
  secret?: string | undefined;
}

export type Fields = [string, string][];

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class Store {
  private constructor(
    private readonly database: IDBDatabase,
    readonly name: string,
  ) {}

  /** Opens what is kept under a name; `onGone` is told when the browser throws it away meanwhile. */
  static async open(name: string, onGone: () => void): Promise<Store> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("items", { keyPath: "id" });
      request.result.createObjectStore("drafts");
      request.result.createObjectStore("marks");
    };
    const database = await result(request);
    database.onclose = onGone;
    database.onversionchange = () => {
      database.close();
      onGone();
    };
    const store = new Store(database, name);
    // Some browsers open a database and then refuse to write in it.
    await store.write("marks", (marks) => marks.put(Date.now(), "opened"));
    return store;
  }

  private async write(name: string, deed: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(name, "readwrite", { durability: "strict" });
    deed(transaction.objectStore(name));
    // Asked for now, and not when the answer to the deed is in: a page that goes away takes what was not asked for with it.
    transaction.commit();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  private read<T>(name: string, key: string): Promise<T | undefined> {
    return result(this.database.transaction(name).objectStore(name).get(key) as IDBRequest<T | undefined>);
  }

  /** What waits, in the order in which it was made. */
  async items(): Promise<Item[]> {
    const all = (await result(this.database.transaction("items").objectStore("items").getAll())) as Item[];
    // The identities of an anonymous round tell nothing of the order.
    return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  keep(item: Item): Promise<void> {
    return this.write("items", (items) => items.put(item));
  }

  drop(id: string): Promise<void> {
    return this.write("items", (items) => items.delete(id));
  }

  draft(place: string): Promise<Fields | undefined> {
    return this.read<Fields>("drafts", place);
  }

  keepDraft(place: string, fields: Fields): Promise<void> {
    return this.write("drafts", (drafts) => drafts.put(fields, place));
  }

  dropDraft(place: string): Promise<void> {
    return this.write("drafts", (drafts) => drafts.delete(place));
  }

  /** What was written on this device in an anonymous step: identity of the command and words. */
  async written(step: string): Promise<Fields> {
    return (await this.read<Fields>("drafts", `written ${step}`)) ?? [];
  }

  async keepWritten(step: string, id: string, words: string): Promise<void> {
    const others = (await this.written(step)).filter(([each]) => each !== id);
    await this.write("drafts", (drafts) => drafts.put([...others, [id, words]], `written ${step}`));
  }

  mark(key: string): Promise<number | undefined> {
    return this.read<number>("marks", key);
  }

  keepMark(key: string, value: number): Promise<void> {
    return this.write("marks", (marks) => marks.put(value, key));
  }
}

/**
 * A new identity: of version 7, in order by when it was made, or of version 4, which says nothing. `crypto.randomUUID` is not
 * there on a page without a certificate.
 */
export function identity(isTimed: boolean): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let place = 5; isTimed && place >= 0; place--) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (isTimed ? 0x70 : 0x40);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
