import { pictureStore, type BlobStore, type QueuedPicture } from './blobStore';
import { PictureQueue } from './pictureQueue';
import { ApiProblem } from './problem';

function memoryStore(): BlobStore {
  const kept = new Map<string, QueuedPicture>();
  return {
    all: async () => [...kept.values()].sort((a, b) => a.takenAt.localeCompare(b.takenAt)),
    put: async (picture) => void kept.set(picture.id, picture),
    remove: async (id) => void kept.delete(id),
  };
}

/** jsdom's Blob has no arrayBuffer, and no browser's picture is needed here. */
function jpeg(text: string): Blob {
  const bytes = new TextEncoder().encode(text);
  return { type: 'image/jpeg', arrayBuffer: async () => bytes.buffer } as unknown as Blob;
}

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 4, 0, second));

test('pictures from a dead spot are sent in order, with their own time and hash, also after the browser was closed', async () => {
  const store = memoryStore();
  const offline = new PictureQueue(store, async () => Promise.reject(new ApiProblem(0, {})));
  await offline.add('t-1', jpeg('a'), at(1));
  await offline.add('t-1', jpeg('b'), at(2));
  expect(offline.get().pictures).toHaveLength(2);

  const sent: QueuedPicture[] = [];
  const again = new PictureQueue(store, async (picture) => void sent.push(picture));
  await again.drain();

  expect(sent.map(({ takenAt }) => takenAt)).toEqual(['2026-03-02T04:00:01.000Z', '2026-03-02T04:00:02.000Z']);
  expect(sent[0]?.sha256).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  expect(await store.all()).toEqual([]);
  expect(again.get().sent).toEqual({ 't-1': 2 });
  expect(offline.get().sent).toEqual({});
});

test('one that is refused stays with the reason and holds up no other', async () => {
  const store = memoryStore();
  const sent: string[] = [];
  const queue = new PictureQueue(store, async ({ taskId }) => {
    if (taskId === 'gone') throw new ApiProblem(403, { title: 'Not your task' });
    sent.push(taskId);
  });
  await queue.add('gone', jpeg('a'), at(1));
  await queue.add('mine', jpeg('b'), at(2));

  expect(sent).toEqual(['mine']);
  expect(queue.get().pictures.map(({ refused }) => refused)).toEqual([
    { status: 403, body: { title: 'Not your task' } },
  ]);
  await queue.dismiss(queue.get().pictures[0]?.id ?? '');
  expect(await store.all()).toEqual([]);
});

test('a picture over which the server fails again and again holds up no other', async () => {
  const sent: string[] = [];
  const queue = new PictureQueue(memoryStore(), async ({ taskId }) => {
    if (taskId === 'odd') throw new ApiProblem(500, {});
    sent.push(taskId);
  });
  await queue.add('odd', jpeg('a'), at(1));
  await queue.drain();
  await queue.add('mine', jpeg('b'), at(2));
  expect(sent).toEqual(['mine']);
  expect(queue.get().pictures.map(({ taskId, refused }) => [taskId, refused])).toEqual([['odd', undefined]]);
});

test('a phone without room keeps the picture on the open page, says so and sends it', async () => {
  const full = { ...memoryStore(), put: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
  const sent: string[] = [];
  let line = false;
  const queue = new PictureQueue(pictureStore('full', full), async ({ taskId }) => {
    if (!line) throw new ApiProblem(0, {});
    sent.push(taskId);
  });
  await queue.add('t-1', jpeg('a'), at(1));
  expect(queue.get().pictures.map(({ unkept }) => unkept)).toEqual([true]);
  line = true;
  await queue.drain();
  expect(sent).toEqual(['t-1']);
  expect(await pictureStore('full', full).all()).toEqual([]);
});

test("a browser without a database can send pictures all the same, and sends none in another person's name", async () => {
  const nowhere = async () => Promise.reject(new Error('no database'));
  const sent: string[] = [];
  let mine = false;
  const owner = { name: 'p', isMine: () => mine };
  const none = pictureStore('none', { all: nowhere, put: nowhere, remove: nowhere });
  const queue = new PictureQueue(none, async ({ taskId }) => void sent.push(taskId), owner);
  await queue.add('t-1', jpeg('a'), at(1));
  expect(sent).toEqual([]);
  mine = true;
  await queue.drain();
  expect(sent).toEqual(['t-1']);
  expect(queue.get().pictures).toEqual([]);
});

test('a picture that is taken while others are sent is sent as well', async () => {
  const sent: string[] = [];
  const store = memoryStore();
  let second: Promise<void> | undefined;
  const queue: PictureQueue = new PictureQueue(store, async ({ taskId }) => {
    sent.push(taskId);
    second ??= queue.add('t-2', jpeg('b'), at(2));
  });
  await queue.add('t-1', jpeg('a'), at(1));
  await second;
  expect(sent).toEqual(['t-1', 't-2']);
  expect(await store.all()).toEqual([]);
});
