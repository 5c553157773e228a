/** A server and a browser for one test file, opened before its tests and closed after them. */
import { after, before } from "node:test";
import { existsSync } from "node:fs";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
  request,
} from "playwright-core";
import { type Kind, type Server, startServer } from "./server.ts";

const CHROMIUM_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** A device waits 15 s for the answer to what it sends before it sends it again: a test waits longer. */
const ACTION_LIMIT_MS = 40_000;

/** Wide enough for the full navigation, small enough for a laptop. */
export const DESKTOP = { width: 1280, height: 900 };

/** What one visit may differ in. */
export interface VisitOptions {
  colorScheme?: "light" | "dark";
  scripts?: boolean;
  viewport?: { width: number; height: number };
  /** How many pixels of a picture go on one of the page. */
  scale?: number;
}

/** Starts the Chromium of the system, or the one that `SCHAKEL_CHROMIUM` names. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.SCHAKEL_CHROMIUM ?? CHROMIUM_PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error("No Chromium found. Install it with: apt-get install chromium");
  return chromium.launch({
    executablePath,
    // The sandbox of Chromium refuses to run as root, which is what a build machine often is.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
}

/**
 * A clean visit: no cookies, no cache, no history. Motion is reduced so that no check looks at a half-way
 * frame.
 * `origin` is what relative addresses are relative to.
 */
export async function newVisit(
  browser: Browser,
  options: VisitOptions,
  origin?: string,
): Promise<BrowserContext> {
  const settings: BrowserContextOptions = {
    viewport: options.viewport ?? DESKTOP,
    colorScheme: options.colorScheme ?? "light",
    deviceScaleFactor: options.scale ?? 1,
    javaScriptEnabled: options.scripts ?? true,
    reducedMotion: "reduce",
    locale: "nl-NL",
  };
  const context = await browser.newContext(
    origin === undefined ? settings : { ...settings, baseURL: origin },
  );
  context.setDefaultTimeout(ACTION_LIMIT_MS);
  // The TypeScript runner marks functions with a function that those sent to the page would miss there.
  await context.addInitScript({ content: "globalThis.__name = (marked) => marked;" });
  return context;
}

/** Everything a journey needs. */
export class Site {
  #server: Server | undefined;
  #browser: Browser | undefined;
  #request: APIRequestContext | undefined;

  async open(kind: Kind): Promise<void> {
    this.#server = await startServer(kind);
    this.#browser = await launchBrowser();
    this.#request = await request.newContext({ baseURL: this.#server.origin, timeout: ACTION_LIMIT_MS });
  }

  async close(): Promise<void> {
    await this.#request?.dispose();
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /** Scheme, host and port of the server. */
  get origin(): string {
    return opened(this.#server).origin;
  }

  /** Requests without a browser. */
  get request(): APIRequestContext {
    return opened(this.#request);
  }

  /** Gives `action` a page of its own and closes it afterwards, also when the action fails. */
  async visit(options: VisitOptions, action: (page: Page) => Promise<void>): Promise<void> {
    const context = await newVisit(opened(this.#browser), options, this.origin);
    try {
      await action(await context.newPage());
    } finally {
      // What a test answers in the place of the server may still be under way, and must not fail it after its end.
      await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: "ignoreErrors" })));
      await context.close();
    }
  }
}

function opened<T>(part: T | undefined): T {
  if (part === undefined)
    throw new Error("The site is not open: call useSite() at the top of the test file.");
  return part;
}

/** Call once at the top of a test file; the demonstration has meetings and people. */
export function useSite(kind: Kind = "serve"): Site {
  const site = new Site();
  before(() => site.open(kind));
  after(() => site.close());
  return site;
}
