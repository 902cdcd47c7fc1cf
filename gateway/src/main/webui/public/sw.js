/*
 * Keeps the shell of the console and the county's base map at hand, so that the officer's page opens in a dead spot.
 * Never touches /api, sign-in or sign-out: data and pictures are not for a cache that outlives the session.
 */
const SHELL = 'tianwang-shell-v1';

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
  if (request.mode === 'navigate') event.respondWith(freshOr(request, '/'));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOr(request));
  else if (pathname.startsWith('/map/') || pathname === '/icon.svg') event.respondWith(freshOr(request, request));
});

/** From the network where there is one, else what was kept. Pages are all the same document. */
async function freshOr(request, key) {
  const cache = await caches.open(SHELL);
  try {
    const response = await fetch(request);
    const page = response.headers.get('Content-Type') || '';
    if (response.ok && !response.redirected && (key === request || page.includes('text/html'))) {
      if (key === '/') await forgetOldBuild(cache, response.clone());
      await cache.put(key, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

/** A page that names other files than the one kept comes from a newer build; the files of the old one may go. */
async function forgetOldBuild(cache, page) {
  const kept = await cache.match('/');
  if (kept && (await kept.text()) === (await page.text())) return;
  const requests = await cache.keys();
  const old = requests.filter(({ url }) => new URL(url).pathname.startsWith('/assets/'));
  await Promise.all(old.map((request) => cache.delete(request)));
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
