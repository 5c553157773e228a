/**
 * What a prepared device keeps, encrypted with a key that no script can take out of the browser: the list of who
 * comes, and the scans that were made. One store for each meeting.
 */

/** Somebody who comes. */
export interface Guest {
  place: string;
  registration: string;
  name: string;
  /** What the person does; a list of an earlier version does not say it. */
  function?: string;
  organisation: string;
  code: string;
  since: number | null;
}

/** Who comes, and when the list is to be thrown away. */
export interface GuestList {
  until: number;
  guests: Guest[];
}

/** Somebody was scanned; without an outcome it waits to be sent. */
export interface Scan {
  id: string;
  at: number;
  place: string;
  code: string;
  name: string;
  outcome: string;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const KEY = "key";
/** Tells the vault from the one before it: a key that no script can take out cannot be compared. */
const MARK = "mark";
const LIST = "list";

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export class Vault {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly key: CryptoKey,
    private readonly mark: string,
  ) {}

  /** Opens what is kept under a name; the key is made the first time. */
  static async open(name: string): Promise<Vault> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("kept");
      request.result.createObjectStore("scans");
    };
    const database = await result(request);
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    // Two tabs may open at once: the key that is there counts.
    const transaction = database.transaction("kept", "readwrite");
    const kept = transaction.objectStore("kept");
    const known = (await result(kept.get(KEY))) as CryptoKey | undefined;
    const mark = known && ((await result(kept.get(MARK))) as string | undefined);
    const fresh = mark ?? scanName(Date.now());
    if (!known) kept.put(made, KEY);
    if (!mark) kept.put(fresh, MARK);
    await finished(transaction);
    return new Vault(database, known ?? made, fresh);
  }

  /** Whether it is the vault that another one was, and not a new one in its place. */
  isSameAs(other: Vault): boolean {
    return this.mark === other.mark;
  }

  /** Tells when the browser closes it: what it kept was thrown away. */
  onClosed(deed: () => void): void {
    this.database.onclose = deed;
  }

  close(): void {
    this.database.close();
  }

  async list(): Promise<GuestList | undefined> {
    const sealed = (await result(this.database.transaction("kept").objectStore("kept").get(LIST))) as Sealed | undefined;
    return sealed && this.unseal<GuestList>(sealed).catch(() => undefined);
  }

  async keepList(list: GuestList): Promise<void> {
    await this.put("kept", LIST, list);
  }

  /** The scans, oldest first: their names rise with time. */
  async scans(): Promise<Scan[]> {
    const sealed = (await result(this.database.transaction("scans").objectStore("scans").getAll())) as Sealed[];
    const opened = await Promise.allSettled(sealed.map((each) => this.unseal<Scan>(each)));
    // What was sealed with a key that is gone is lost; the others are not.
    return opened.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  }

  async keepScan(scan: Scan): Promise<void> {
    await this.put("scans", scan.id, scan);
  }

  /** Throws away the list; with `everything` also the scans and the key. */
  async wipe(everything: boolean): Promise<void> {
    const transaction = this.database.transaction(["kept", "scans"], "readwrite");
    transaction.objectStore("kept").delete(LIST);
    if (everything) {
      transaction.objectStore("kept").delete(KEY);
      transaction.objectStore("kept").delete(MARK);
      transaction.objectStore("scans").clear();
    }
    await finished(transaction);
  }

  private async put(store: string, name: string, value: unknown): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, plain);
    const transaction = this.database.transaction(["kept", store], "readwrite");
    // Another tab may have wiped the device: nothing is put back on it, or sealed with a key that is not kept.
    const mark: unknown = await result(transaction.objectStore("kept").get(MARK));
    if (mark !== this.mark) throw new Error("the vault was wiped");
    transaction.objectStore(store).put({ iv, data } satisfies Sealed, name);
    await finished(transaction);
  }

  private async unseal<T>({ iv, data }: Sealed): Promise<T> {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  }
}

/** A name that rises with time and that no other device makes (UUIDv7). */
export function scanName(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(at / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The hash under which the list names a code. */
export async function codeHash(code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
