import { readFileSync } from 'node:fs';

type Key = string | { url: string };
type Network = (path: string) => Promise<Response>;

const ORIGIN = 'http://console';
const pathOf = (key: Key) => new URL(typeof key === 'string' ? key : key.url, ORIGIN).pathname;

const html = (...assets: string[]) =>
  new Response(assets.map((asset) => `<script src="/assets/${asset}"></script>`).join(''), {
    headers: { 'Content-Type': 'text/html' },
  });

/** The service worker over a cache of its own and a network that can be changed. */
function worker() {
  const listeners: Record<string, (event: unknown) => void> = {};
  const kept = new Map<string, Response>();
  let network: Network = () => Promise.reject(new TypeError('no line'));
  const cache = {
    match: async (key: Key) => kept.get(pathOf(key))?.clone(),
    put: async (key: Key, response: Response) => void kept.set(pathOf(key), response),
    delete: async (key: Key) => kept.delete(pathOf(key)),
    keys: async () => [...kept.keys()].map((path) => ({ url: ORIGIN + path })),
    addAll: async (paths: string[]) => {
      const all = await Promise.all(paths.map((path) => network(path)));
      paths.forEach((path, index) => kept.set(path, all[index] as Response));
    },
  };
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
  };
  new Function('self', 'caches', 'fetch', readFileSync('public/sw.js', 'utf8'))(
    self,
    { open: async () => cache },
    (request: Key) => network(pathOf(request)),
  );
  const ask = async (path: string, mode: string): Promise<string> => {
    let answer: Promise<Response> | undefined;
    const later: Promise<unknown>[] = [];
    listeners.fetch?.({
      request: { url: ORIGIN + path, method: 'GET', mode },
      respondWith: (response: Promise<Response>) => (answer = response),
      waitUntil: (work: Promise<unknown>) => later.push(work),
    });
    const text = await (await answer)?.text();
    if (!hanging) await Promise.all(later);
    return text ?? 'not handled';
  };
  let hanging = false;
  return {
    over: (next: Network, isHanging = false) => {
      network = next;
      hanging = isHanging;
    },
    open: () => ask('/tasks', 'navigate'),
    load: (path: string) => ask(path, 'no-cors'),
    has: (path: string) => kept.has(path),
  };
}

const build = (page: () => Response) => async (path: string) => (path === '/tasks' ? page() : new Response(path));
const lost = () => Promise.reject(new TypeError('no line'));

test('opens the page in a dead spot with its files', async () => {
  const { over, open, load } = worker();
  over(build(() => html('a.js')));
  await open();
  over(lost);
  expect(await open()).toContain('a.js');
  expect(await load('/assets/a.js')).toBe('/assets/a.js');
});

test('a line that is lost while a new build is loaded leaves the old console whole', async () => {
  const { over, open, load, has } = worker();
  over(build(() => html('a.js')));
  await open();
  await load('/assets/lazy-a.js');
  over(async (path) => (path === '/tasks' ? html('b.js') : lost()));
  expect(await open()).toContain('b.js');
  over(lost);
  expect(await open()).toContain('a.js');
  expect(await load('/assets/a.js')).toBe('/assets/a.js');
  expect(has('/assets/lazy-a.js')).toBe(true);
});

test('a new build that is here takes the place of the old one and its files', async () => {
  const { over, open, has } = worker();
  over(build(() => html('a.js', 'same.js')));
  await open();
  over(build(() => html('b.js', 'same.js')));
  await open();
  over(lost);
  expect(await open()).toContain('b.js');
  expect([has('/assets/a.js'), has('/assets/b.js'), has('/assets/same.js')]).toEqual([false, true, true]);
});

test('a line that is half there, and a gateway that is down, hold nobody up', async () => {
  vi.useFakeTimers();
  try {
    const { over, open } = worker();
    over(build(() => html('a.js')));
    await open();
    over(async () => new Response('bad gateway', { status: 502 }));
    expect(await open()).toContain('a.js');
    over(() => new Promise(() => undefined), true);
    const opening = open();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await opening).toContain('a.js');
  } finally {
    vi.useRealTimers();
  }
});

test('never touches data, sign-in or sign-out', async () => {
  const { load } = worker();
  for (const path of ['/api/v1/session', '/login', '/logout', '/q/health']) {
    await expect(load(path)).resolves.toBe('not handled');
  }
});
