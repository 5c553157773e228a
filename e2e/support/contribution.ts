/** Writing in a step, and what was written, on the page of somebody who takes part. */
import type { Page } from "playwright-core";

/** The field of a step for something new. */
export const field = (page: Page, step: string) => page.locator(`#nieuw-${step} textarea[name=tekst]`);

/** What stands on a card. */
export const note = (page: Page, words: string) => page.locator(".note__words", { hasText: words });

/** Writes something new in a step and sends it. */
export async function write(page: Page, step: string, words: string): Promise<void> {
  await field(page, step).fill(words);
  await page.locator(`#nieuw-${step} button[type=submit]`).click();
}

/** Waits until the device can show the last page of a session without network. */
export async function isOnShelf(page: Page, code: string): Promise<void> {
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).active));
  await page.waitForFunction(async (name) => {
    const shelf = await caches.open(`session /sessie/${name}`);
    return (await shelf.keys()).some((request) => request.url.endsWith(`/sessie/${name}`));
  }, code);
}

/** The network goes, or comes back. */
export async function network(page: Page, is: boolean): Promise<void> {
  await page.context().setOffline(!is);
  if (is) await page.evaluate(() => window.dispatchEvent(new Event("online")));
}
