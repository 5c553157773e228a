/** Listens to a page: console, script errors, requests to elsewhere, answers that failed. */
import type { Page } from "playwright-core";

/**
 * Starts listening; the returned list fills while the page is used. `expected` is the status of the page
 * itself.
 */
export function listen(page: Page, origin: string, expected = 200): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    // Chromium reports the status of the page itself on the console; a wanted 404 is no noise.
    const ownStatus = expected >= 400 && message.text().includes(`status of ${expected}`);
    if (!ownStatus) heard.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    const address = new URL(request.url());
    const inside = address.origin === origin || address.protocol === "data:" || address.protocol === "blob:";
    if (!inside) heard.push(`request to elsewhere: ${address.href}`);
  });
  page.on("response", (response) => {
    const wanted = response.status() === expected && response.request().isNavigationRequest();
    if (response.status() >= 400 && !wanted) heard.push(`answer ${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // A request that the page itself gave up, such as an overtaken suggestion, is no failure.
    if (reason !== "net::ERR_ABORTED") heard.push(`request failed (${reason}): ${request.url()}`);
  });
  return heard;
}
