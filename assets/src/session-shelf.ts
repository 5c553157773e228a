/** The last page of a session and its files, kept on the device for when there is no network. */

/** The name of the shelf of a page. */
const shelf = (page: string) => caches.open(`session ${page}`);

const absolute = (page: string) => new URL(page, location.href).href;

/** Registers the worker that hands out what is kept, and keeps the files of this page. Gives whether the page itself is kept. */
export async function keepFiles(page: string, worker: string): Promise<boolean> {
  await navigator.serviceWorker.register(worker, { scope: page });
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const files = loaded.filter((each) => each.origin === location.origin && /^\/(assets\/|thema)/.test(each.pathname));
  const kept = await shelf(page);
  await kept.addAll([...new Set(files.map((each) => each.pathname))]);
  return (await kept.match(absolute(page))) !== undefined;
}

/** Keeps the page as it came. */
export async function keepPage(page: string, response: Response): Promise<void> {
  try {
    await (await shelf(page)).put(absolute(page), response);
  } catch {
    // The page stays as it is shown.
  }
}
