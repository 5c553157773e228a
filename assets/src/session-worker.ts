/**
 * Gives the last page of a session and its files when there is no network, or when a Wi-Fi network answers in its place.
 * Only an answer that says it is of a session is taken for one.
 */

import { inTurn, isOfParticipant, isOfSession, keep } from "./session-kept";

interface Extendable extends Event {
  waitUntil(deed: Promise<unknown>): void;
}

interface FetchEvent extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
} & EventTarget;

/** How long a page is waited for before the last one is shown, in milliseconds. */
const PATIENCE = 5000;

const pathOfScope = () => new URL(worker.registration.scope).pathname;
const shelfName = () => `session ${pathOfScope()}`;
const shelf = () => caches.open(shelfName());

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => (event as Extendable).waitUntil(worker.clients.claim()));

/** Under which address a page is kept: that of what is asked now, or of a step that somebody looks back at. */
function addressOf(request: Request): string {
  const step = new URL(request.url).searchParams.get("stap");
  return step === null ? worker.registration.scope : `${worker.registration.scope}?stap=${step}`;
}

/** Keeps what the server answered; who stands at the door does not take part, or no longer: what was seen before is not for them. */
async function take(address: string, answer: Response): Promise<void> {
  if (isOfParticipant(answer)) await keep(await shelf(), address, answer);
  else if (isOfSession(answer)) await caches.delete(shelfName());
}

async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const address = addressOf(request);
  const kept = async () => (await (await shelf()).match(address)) ?? (await shelf()).match(worker.registration.scope);
  // An answer that is too late to be shown is kept all the same: it is there when the page is loaded again.
  const asked = fetch(request).then((answer) => {
    const copy = answer.clone();
    event.waitUntil(inTurn(pathOfScope(), () => take(address, copy)).catch(() => undefined));
    return answer;
  });
  event.waitUntil(asked.catch(() => undefined));
  try {
    const answer = await Promise.race([asked, new Promise<undefined>((late) => setTimeout(late, PATIENCE, undefined))]);
    if (!answer) return (await kept()) ?? asked;
    // Signing in and refusals are ours as well; something else is shown only when there is nothing of ours.
    const fromUs = isOfSession(answer) || answer.redirected || answer.type === "opaqueredirect" || (answer.status >= 400 && answer.status < 500);
    return fromUs ? answer : ((await kept()) ?? answer);
  } catch (reason) {
    const answer = await kept();
    if (answer) return answer;
    throw reason;
  }
}

async function file(request: Request): Promise<Response> {
  const kept = await (await shelf()).match(request);
  // The name of a file says what is in it.
  if (kept && new URL(request.url).pathname.startsWith("/assets/")) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await shelf()).put(request, answer.clone());
    return answer;
  } catch (reason) {
    if (kept) return kept;
    throw reason;
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event as FetchEvent;
  const address = new URL(request.url);
  const isPage = request.mode === "navigate" && address.href.split(/[?#]/)[0] === worker.registration.scope;
  const isFile = address.origin === location.origin && /^\/(assets\/|thema\.css|favicon)/.test(address.pathname);
  if (request.method !== "GET" || !(isPage || isFile)) return;
  (event as FetchEvent).respondWith(isPage ? page(event as FetchEvent) : file(request));
});
