import { LiveFeed } from './liveFeed';
import { correctClock, serverNow } from './serverTime';
import type { ServerEvent } from './sse';

const encoder = new TextEncoder();

/** A server whose streams the test writes to and breaks. */
function server(status = 200) {
  const requests: Headers[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array>;
  return {
    requests,
    write: (text: string) => controller.enqueue(encoder.encode(text)),
    end: () => controller.close(),
    breakLine: () => controller.error(new Error('line lost')),
    fetch: (async (_url: string, init: RequestInit) => {
      requests.push(new Headers(init.headers));
      const body = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
      return new Response(status === 200 ? body : null, { status });
    }) as typeof fetch,
  };
}

function listen(feed: LiveFeed): ServerEvent[] {
  const heard: ServerEvent[] = [];
  feed.onEvents((events) => heard.push(...events));
  feed.start();
  return heard;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('asks for what came after the last event it saw, and only then needs no reload', async () => {
  const line = server();
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch, random: () => 0 });
  const heard = listen(feed);
  await vi.advanceTimersByTimeAsync(10);
  line.write('id: 41\nevent: alert\ndata: {}\n\n');
  await vi.advanceTimersByTimeAsync(60);
  expect(heard.map(({ event }) => event)).toEqual(['reset', 'alert']);

  line.breakLine();
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.getState().phase).toBe('retrying');
  await vi.advanceTimersByTimeAsync(600);
  expect(feed.getState().phase).toBe('live');
  expect(line.requests.map((headers) => headers.get('Last-Event-ID'))).toEqual([null, '41']);
  expect(heard.filter(({ event }) => event === 'reset')).toHaveLength(1);
  feed.stop();
});

test('takes a silent line for a dead one', async () => {
  const line = server();
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch, random: () => 0, silenceMs: 1000 });
  listen(feed);
  await vi.advanceTimersByTimeAsync(999);
  expect(feed.getState().phase).toBe('live');
  await vi.advanceTimersByTimeAsync(2);
  // jsdom's stream does not follow the signal; a browser's does. The test breaks it as the browser would.
  line.breakLine();
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.getState().phase).toBe('retrying');
  feed.stop();
});

test('comes back without alarm when a steady stream ends in order', async () => {
  const line = server();
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch });
  listen(feed);
  await vi.advanceTimersByTimeAsync(6_000);
  const phases: string[] = [];
  feed.onState(() => phases.push(feed.getState().phase));
  line.end();
  await vi.advanceTimersByTimeAsync(10);
  expect(phases).not.toContain('retrying');
  expect(feed.getState().phase).toBe('live');
  feed.stop();
});

test('measures the lag by the sign of life and passes on that the bus is down', async () => {
  vi.setSystemTime(new Date('2026-11-23T06:00:00.040Z'));
  const line = server();
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch });
  listen(feed);
  await vi.advanceTimersByTimeAsync(0);
  line.write('event: ping\ndata: {"at":"2026-11-23T06:00:00Z","feed":"interrupted"}\n\n');
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.getState()).toEqual({ phase: 'live', lagMs: 40, interrupted: true });
  feed.stop();
});

test('a computer whose clock is wrong shows the platform’s time, and says so', async () => {
  vi.setSystemTime(new Date('2026-11-23T06:05:00Z'));
  const line = server();
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch });
  listen(feed);
  await vi.advanceTimersByTimeAsync(0);
  line.write('event: ping\ndata: {"at":"2026-11-23T06:00:00Z"}\n\n');
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.getState()).toEqual({ phase: 'live', lagMs: 0, interrupted: false, clockOffMs: -300_000 });
  expect(serverNow()).toBe(Date.parse('2026-11-23T06:00:00Z'));
  feed.stop();
  correctClock(0);
});

test.each([
  [401, 'signedOut'],
  [403, 'silent'],
])('an answer of %d is final', async (status, phase) => {
  const line = server(status);
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch });
  listen(feed);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(feed.getState().phase).toBe(phase);
  expect(line.requests).toHaveLength(1);
});

test('tries again ever later while there is no answer', async () => {
  const line = server(503);
  const feed = new LiveFeed({ url: '/live', fetch: line.fetch, random: () => 0 });
  listen(feed);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(line.requests.length).toBeGreaterThan(4);
  expect(line.requests.length).toBeLessThan(14);
  feed.stop();
});
