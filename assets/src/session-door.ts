/** The page of somebody who waits at the door of a session: it looks again and again whether the door has opened. */

import { isOfSession } from "./session-kept";

/** How long it waits before it looks again, in milliseconds. */
const DOOR = 4000;

/** Looks until the server gives another page than this one. */
export function waitAtDoor(page: HTMLElement): void {
  setInterval(() => void knock(page), DOOR);
}

async function knock(page: HTMLElement): Promise<void> {
  if (document.hidden) return;
  const response = await fetch(location.href, { redirect: "manual" }).catch(() => undefined);
  if (!response || !isOfSession(response)) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  const door = next.querySelector<HTMLElement>("work-session");
  const title = (root: ParentNode) => root.querySelector("h1")?.textContent;
  if (door?.dataset["surface"] !== "deur" || title(door) !== title(page)) location.reload();
}
