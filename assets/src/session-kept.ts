/** The page of a session that a device keeps for when there is no network: never one whose files are not kept too. */

const NEEDED = /(?:href|src)="(\/(?:assets\/|thema)[^"#]+)"/g;

/** Keeps a page under an address, after the styles and scripts that it names; throws when one of them cannot be had. */
export async function keep(kept: Cache, address: string, page: Response): Promise<void> {
  const html = await page.clone().text();
  const files = new Set([...html.matchAll(NEEDED)].map(([, file]) => file!));
  for (const file of files) if (!(await kept.match(file))) await kept.add(file);
  await kept.put(address, page);
}
