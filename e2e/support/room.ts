/** The room of a work session for one test file: a server, a browser, the devices that people bring, and the chair. */
import { after, before } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFindings } from "./axe.ts";
import { Chair } from "./chair.ts";
import { overflowFindings } from "./layout.ts";
import { type Server, startServer } from "./server.ts";
import { DESKTOP, type VisitOptions, launchBrowser, newVisit } from "./site.ts";
import { targetFindings } from "./targets.ts";

/** Most people hold one. */
export const PHONE = { width: 390, height: 844 };

/** What one room may differ in. */
export interface RoomOptions {
  /** As large as devices are when nothing else is said. */
  viewport?: { width: number; height: number };
  /** The meeting that the chair leads; the one to come when nothing else is said. */
  meeting?: string;
  /** Whether a program leads; not where the remote control is what is tested. */
  chaired?: boolean;
}

/** Everything that a journey through a session needs. */
export class Room {
  #server: Server | undefined;
  #browser: Browser | undefined;
  #chair: Chair | undefined;
  readonly #contexts: BrowserContext[] = [];

  constructor(readonly options: RoomOptions) {}

  async open(): Promise<void> {
    this.#server = await startServer("demo");
    this.#browser = await launchBrowser();
    if (this.options.chaired ?? true) this.#chair = await Chair.open(await this.device(), this.options.meeting);
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /** Scheme, host and port of the server. */
  get origin(): string {
    return there(this.#server).origin;
  }

  get chair(): Chair {
    return there(this.#chair);
  }

  /** A device with nothing on it yet. */
  readonly device = async (options: VisitOptions = {}): Promise<Page> => {
    const { viewport = DESKTOP } = this.options;
    const context = await newVisit(there(this.#browser), { viewport, ...options }, this.origin);
    this.#contexts.push(context);
    return context.newPage();
  };

  /** A device of somebody who sits at a table. */
  readonly seated = async (table: number, name: string): Promise<Page> => {
    const page = await this.device();
    await this.chair.seat(page, await this.chair.table(table), name);
    return page;
  };
}

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The room is not open, or has no chair: see useRoom().");
  return part;
}

/**
 * Call once at the top of a test file; opened before its tests and closed after them. `ready` is called in between: hooks
 * of a file do not wait for each other.
 */
export function useRoom(options: RoomOptions = {}, ready?: (room: Room) => Promise<void> | void): Room {
  const room = new Room(options);
  before(async () => {
    await room.open();
    await ready?.(room);
  });
  after(() => room.close());
  return room;
}

/** What nobody may stumble over, on this page as it is now. */
export async function findings(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await overflowFindings(page)), ...(await targetFindings(page))];
}
