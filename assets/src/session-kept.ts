/**
 * The page of a session that a device keeps for when there is no network: never one whose files are not kept too, and only of
 * who takes part.
 */

/** The header of every page of a session: a Wi-Fi network that answers in its place does not know it. */
const MARK = "schakel-session";

/** Whether an answer is a page of a session: of who takes part, or the door. */
export function isOfSession(answer: Response): boolean {
  return answer.ok && answer.headers.has(MARK);
}

/** Whether an answer is the page of somebody who takes part. */
export function isOfParticipant(answer: Response): boolean {
  return answer.ok && answer.headers.get(MARK) === "deelnemer";
}

const NEEDED = /(?:href|src)="(\/(?:assets\/|thema)[^"#]+)"/g;

/** Keeps a page under an address, after the styles and scripts that it names; throws when one of them cannot be had. */
export async function keep(kept: Cache, address: string, page: Response): Promise<void> {
  const html = await page.clone().text();
  const files = new Set([...html.matchAll(NEEDED)].map(([, file]) => file!));
  for (const file of files) if (!(await kept.match(file))) await kept.add(file);
  await kept.put(address, page);
}

/** Does something to what is kept of a session while no other page and no worker on this device does. */
export async function inTurn(page: string, deed: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(`shelf ${page}`, deed);
  else await deed();
}
