/** Writing in a step, and what was written, on the page of somebody who takes part. */
import assert from "node:assert/strict";
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

/** Waits until the device can show the last page of a session, or of one step, without network and with these words on it. */
export async function isOnShelf(page: Page, code: string, words = "", step = ""): Promise<void> {
  const kept = () =>
    page.evaluate(
      async ([address, at]) => {
        await navigator.serviceWorker.ready;
        const answer = await (await caches.open(`session ${address}`)).match(new URL(address! + at!, location.href));
        return answer?.text();
      },
      [`/sessie/${code}`, step],
    );
  // A loop of our own: waitForFunction does not wait for what a promise becomes.
  for (let tries = 0; !(await kept())?.includes(words); tries++) {
    assert.ok(tries < 100, `the page with "${words}" is kept on the device`);
    await page.waitForTimeout(100);
  }
}

/** The network goes, or comes back. */
export async function network(page: Page, is: boolean): Promise<void> {
  await page.context().setOffline(!is);
  if (is) await page.evaluate(() => window.dispatchEvent(new Event("online")));
}

/** Holds the next page of a session that a device fetches, as it was made, until `release` is called. */
export async function holdPage(page: Page, code: string): Promise<{ made: Promise<void>; release(): void }> {
  let [isMade, release] = [() => {}, () => {}];
  const made = new Promise<void>((resolve) => (isMade = resolve));
  const free = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    `**/sessie/${code}`,
    async (route) => {
      const response = await route.fetch();
      isMade();
      await free;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return { made, release: () => release() };
}
