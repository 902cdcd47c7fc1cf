/*
 * Keeps the shell of the console and the county's base map at hand, so that the officer's page opens in a dead spot.
 * Never touches /api, sign-in or sign-out: data and pictures are not for a cache that outlives the session.
 */
const SHELL = 'tianwang-shell-v1';

/** A line that is half there answers in minutes; an officer who opens his page has not that long. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(['/', '/icon.svg', '/manifest.webmanifest']))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (/^\/(api|login|logout|q)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOr(request));
  else if (pathname.startsWith('/map/') || pathname === '/icon.svg') event.respondWith(freshOr(request));
});

/** The console's one document from the network where that answers soon and well, else the one that was kept. */
async function page(event) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match('/');
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => adopt(cache, response.clone())).catch(() => undefined));
  if (!kept) return fresh;
  const good = fresh.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  );
  return Promise.race([good, new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))]);
}

/**
 * Keeps a document of a newer build once all files that it names are here, and only then lets the old ones go: a line that
 * is lost in between must leave one whole console behind, with what waits in it to be sent.
 */
async function adopt(cache, response) {
  const type = response.headers.get('Content-Type') || '';
  if (!response.ok || response.redirected || !type.includes('text/html')) return;
  const text = await response.clone().text();
  const kept = await cache.match('/');
  if (kept && (await kept.text()) === text) return;
  const old = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/assets/'));
  const named = [...new Set(text.match(/\/assets\/[^"'\s>]+/g))];
  await cache.addAll(named);
  await cache.put('/', response);
  const gone = old.filter(({ url }) => !named.includes(new URL(url).pathname));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

/** From the network where there is one, else what was kept. */
async function freshOr(request) {
  const cache = await caches.open(SHELL);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

/** Built files carry a hash of their content in their name and so never change. */
async function keptOr(request) {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
