import { OfflineQueue, type QueuedAction } from './offlineQueue';
import { ApiProblem } from './problem';

const step = (subject: string, name: string) => ({ subject, name, path: `/api/v1/tasks/${subject}/${name}`, body: {} });

function server() {
  const taken: string[] = [];
  let failure: ApiProblem | undefined;
  return {
    taken,
    fail: (status: number | undefined) => (failure = status === undefined ? undefined : new ApiProblem(status, {})),
    send: async (action: QueuedAction) => {
      if (failure) throw failure;
      taken.push(`${action.subject}/${action.name}`);
    },
  };
}

test('sends at once where there is a line', async () => {
  const { send, taken } = server();
  const queue = new OfflineQueue('q', send);
  await queue.add(step('t1', 'accept'));
  expect(taken).toEqual(['t1/accept']);
  expect(queue.get().actions).toEqual([]);
});

test('keeps what could not be sent through a restart, with its time, and replays it in order', async () => {
  const { send, taken, fail } = server();
  fail(0);
  const before = new OfflineQueue('q', send);
  await before.add(step('t1', 'accept'), new Date('2026-11-23T06:00:00Z'));
  await before.add(step('t1', 'depart'), new Date('2026-11-23T06:01:00Z'));

  fail(undefined);
  const after = new OfflineQueue('q', send);
  expect(after.get().actions.map(({ at }) => at)).toEqual(['2026-11-23T06:00:00.000Z', '2026-11-23T06:01:00.000Z']);
  await after.drain();
  expect(taken).toEqual(['t1/accept', 't1/depart']);
});

test('a refused step stays visible and takes the later steps on that task with it, not those on others', async () => {
  const { taken, fail, send } = server();
  fail(503);
  const queue = new OfflineQueue('q', async (action) => {
    if (action.name === 'accept' && action.subject === 't1' && !broken) throw new ApiProblem(409, { title: 'Taken' });
    await send(action);
  });
  let broken = true;
  await queue.add(step('t1', 'accept'));
  await queue.add(step('t1', 'depart'));
  await queue.add(step('t2', 'accept'));
  broken = false;
  fail(undefined);
  await queue.drain();
  expect(taken).toEqual(['t2/accept']);
  expect(queue.get().actions.map(({ name, conflict }) => [name, conflict?.body.title])).toEqual([
    ['accept', 'Taken'],
    ['depart', 'Taken'],
  ]);
});

test('what the officer wrote goes to the server all the same, which refuses and keeps it', async () => {
  const tried: string[] = [];
  let line = false;
  const queue = new OfflineQueue('q', async ({ name }) => {
    if (!line) throw new ApiProblem(0, {});
    tried.push(name);
    throw new ApiProblem(409, { title: name === 'accept' ? 'Timed out' : 'Too late' });
  });
  await queue.add(step('t1', 'accept'));
  await queue.add(step('t1', 'arrive'));
  await queue.add({ ...step('t1', 'complete'), words: true });
  line = true;
  await queue.drain();
  expect(tried).toEqual(['accept', 'complete']);
  expect(queue.get().actions.map(({ name, conflict }) => [name, conflict?.body.title])).toEqual([
    ['accept', 'Timed out'],
    ['arrive', 'Timed out'],
    ['complete', 'Too late'],
  ]);
});

test('waits for a new sign-in without losing anything', async () => {
  const { send, fail } = server();
  fail(401);
  const queue = new OfflineQueue('q', send);
  await queue.add(step('t1', 'accept'));
  expect(queue.get()).toMatchObject({ waitingForSignIn: true, sending: false });
  expect(queue.get().actions).toHaveLength(1);
});

test('starts empty when what the browser kept cannot be read', () => {
  localStorage.setItem('q', '{broken');
  localStorage.setItem('q/1', '{broken');
  expect(new OfflineQueue('q').get().actions).toEqual([]);
});

test('shows an action until the page has heard of its effect', async () => {
  const { send } = server();
  const shown: number[] = [];
  const queue: OfflineQueue = new OfflineQueue('q', send, async () => {
    shown.push(queue.get().actions.length);
  });
  await queue.add(step('t1', 'accept'));
  expect(shown).toEqual([1]);
  expect(queue.get().actions).toEqual([]);
});

test('lets an action go even when the page cannot be brought up to date', async () => {
  const { send, taken } = server();
  const queue = new OfflineQueue('q', send, () => Promise.reject(new Error('no line')));
  await queue.add(step('t1', 'accept'));
  expect(taken).toEqual(['t1/accept']);
  expect(queue.get().actions).toEqual([]);
});

test('two pages of one person keep what the other has added', async () => {
  const { send, taken, fail } = server();
  fail(0);
  const installed = new OfflineQueue('q', send);
  const tab = new OfflineQueue('q', send);
  await installed.add(step('t1', 'accept'));
  await tab.add(step('t2', 'accept'));
  await installed.add(step('t1', 'depart'));
  fail(undefined);
  await tab.drain();
  expect(taken).toEqual(['t1/accept', 't2/accept', 't1/depart']);
  await installed.refresh();
  expect(installed.get().actions).toEqual([]);
});

test('what a page of before kept in one row is not lost', async () => {
  const old = { ...step('t1', 'accept'), id: 'a-1', at: '2026-11-23T06:00:00.000Z' };
  localStorage.setItem('q', JSON.stringify([old]));
  const { send, taken } = server();
  await new OfflineQueue('q', send).drain();
  expect(taken).toEqual(['t1/accept']);
  expect(localStorage.getItem('q')).toBeNull();
});

test('one action that the server fails over again and again holds up no other task', async () => {
  const taken: string[] = [];
  const queue = new OfflineQueue('q', async ({ subject, name }) => {
    if (subject === 't1') throw new ApiProblem(500, {});
    taken.push(`${subject}/${name}`);
  });
  await queue.add(step('t1', 'accept'));
  await queue.add(step('t1', 'depart'));
  await queue.add(step('t2', 'accept'));
  await queue.drain();
  expect(taken).toEqual(['t2/accept']);
  expect(queue.get().actions.map(({ name, conflict }) => [name, conflict])).toEqual([
    ['accept', undefined],
    ['depart', undefined],
  ]);
});

test('an action that is added while others are sent is sent as well', async () => {
  const { send, taken } = server();
  let first: Promise<void> | undefined;
  const queue: OfflineQueue = new OfflineQueue('q', send, async () => {
    first ??= queue.add(step('t2', 'accept'));
  });
  await queue.add(step('t1', 'accept'));
  expect(taken).toEqual(['t1/accept', 't2/accept']);
});

test('a phone without room keeps the action on the open page, says so and sends it', async () => {
  const { send, taken, fail } = server();
  fail(0);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const queue = new OfflineQueue('full', send);
  await queue.add(step('t1', 'accept'));
  await queue.add(step('t1', 'depart'));
  expect(queue.get().actions.map(({ name, unkept }) => [name, unkept])).toEqual([
    ['accept', true],
    ['depart', true],
  ]);
  full.mockRestore();
  fail(undefined);
  await queue.drain();
  expect(taken).toEqual(['t1/accept', 't1/depart']);
  expect(queue.get().actions).toEqual([]);
});

test('what the server refused is not tried for ever, though a full phone cannot write that down', async () => {
  let tries = 0;
  const queue = new OfflineQueue('full-refused', async () => {
    tries += 1;
    if (tries === 1) throw new ApiProblem(0, {});
    throw new ApiProblem(409, { title: 'Taken' });
  });
  await queue.add(step('t1', 'accept'));
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await queue.drain();
  await queue.drain();
  full.mockRestore();
  expect(tries).toBe(2);
  expect(queue.get().actions.map(({ conflict }) => conflict?.body.title)).toEqual(['Taken']);
});

test("sends nothing in another person's name, and goes on when its own is signed in again", async () => {
  const { send, taken } = server();
  let mine = false;
  const queue = new OfflineQueue('q', send, undefined, () => mine);
  await queue.add(step('t1', 'accept'));
  expect(queue.get()).toMatchObject({ waitingForSignIn: true, sending: false });
  expect(taken).toEqual([]);
  mine = true;
  await queue.drain();
  expect(taken).toEqual(['t1/accept']);
});

test.each([408, 425, 429, 502, 504])('a line that fails with %i refuses nothing', async (status) => {
  const { send, taken, fail } = server();
  fail(status);
  const queue = new OfflineQueue('q', send);
  await queue.add(step('t1', 'accept'));
  expect(queue.get().actions.map(({ conflict }) => conflict)).toEqual([undefined]);
  fail(undefined);
  await queue.drain();
  expect(taken).toEqual(['t1/accept']);
});

test('a page that cannot be brought up to date for minutes holds up no action', async () => {
  vi.useFakeTimers();
  try {
    const { send, taken } = server();
    const queue = new OfflineQueue('q', send, () => new Promise(() => undefined));
    const first = queue.add(step('t1', 'accept'));
    void queue.add(step('t1', 'depart'));
    await vi.advanceTimersByTimeAsync(10_000);
    await first;
    expect(taken).toEqual(['t1/accept', 't1/depart']);
    expect(queue.get().actions).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
