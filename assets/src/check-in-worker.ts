/** Gives the page for checking in and its files from what the page has put aside, when there is no network. */

interface FetchEvent extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as { registration: { scope: string } } & EventTarget;

worker.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as FetchEvent;
  const address = new URL(request.url);
  const isPage = request.mode === "navigate" && address.href.split(/[?#]/)[0] === worker.registration.scope;
  const isFile = address.origin === location.origin && /^\/(assets\/|thema\.css|favicon)/.test(address.pathname);
  if (request.method !== "GET" || !(isPage || isFile)) return;
  const kept = () => caches.match(isPage ? worker.registration.scope : request);
  respondWith.call(
    event,
    fetch(request).catch(async (reason: unknown) => {
      const answer = await kept();
      if (!answer) throw reason;
      return answer;
    }),
  );
});
