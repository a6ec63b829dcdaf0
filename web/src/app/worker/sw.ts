import { runQueue } from '@/features/catalogue/create-listing/queue/run-queue';

/**
 * The service worker of the selling pages (scope /ban): they open without a network, and what waits in the queue is sent when it returns.
 * It keeps the built files, the pictures of products and two public lists. No answer that speaks of a person is ever kept.
 */
type Waiting = { waitUntil: (work: Promise<unknown>) => void };
type Asked = Waiting & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Scope = {
  location: Location;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((name: 'install' | 'activate', heard: (event: Waiting) => void) => void) &
    ((name: 'fetch', heard: (event: Asked) => void) => void) &
    ((name: 'sync', heard: (event: Waiting & { tag: string }) => void) => void) &
    ((name: 'message', heard: (event: { data: unknown }) => void) => void);
};
const worker = self as unknown as Scope;

/** Written in at build time: a hash of the files' names, and the files. */
declare const __BUILT__: { version: string; files: readonly string[] };

const built = `selling-${__BUILT__.version}`;
const pictures = 'selling-pictures';
const lists = 'selling-lists';
const most = 60;
const pageWithinMs = 5000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(built).then((cache) => cache.addAll(__BUILT__.files.map((file) => new Request(file, { cache: 'no-cache' })))),
  );
});

worker.addEventListener('activate', (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith('selling-') && ![built, pictures, lists].includes(name)).map((name) => caches.delete(name)),
    );
    await worker.clients.claim();
  };
  event.waitUntil(old());
});

// A new version waits until somebody says so, or until no selling page is open: a page never changes under the hands.
worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting();
});

worker.addEventListener('sync', (event) => {
  if (event.tag === 'listings')
    event.waitUntil(
      runQueue(undefined, true).then((again) => {
        // The browser tries again later when it hears of a failure.
        if (again !== undefined) throw new Error('not all was sent');
      }),
    );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === '/ban' || pathname.startsWith('/ban/')) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(kept(request));
  else if (pathname.startsWith('/produce/')) event.respondWith(picture(request));
  else if ((pathname === '/api/products' || pathname === '/api/standards') && !search) event.respondWith(list(request));
});

/** The server's page while it answers in good time; else the shell of this version, whose files are all here. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await Promise.race([fetch(request), tooLate()]);
    if (answer.status < 500) return answer;
  } catch {
    // No network, or none worth the name.
  }
  return (await caches.match('/index.html', { cacheName: built })) ?? Response.error();
}

const tooLate = () => new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too late')), pageWithinMs));

const kept = async (request: Request) => (await caches.match(request.url, { cacheName: built })) ?? fetch(request);

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(pictures);
  const known = await cache.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && (await cache.keys()).length < most) await cache.put(request.url, answer.clone());
  return answer;
}

async function list(request: Request): Promise<Response> {
  const cache = await caches.open(lists);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(request.url);
    if (known) return known;
    throw error;
  }
}
