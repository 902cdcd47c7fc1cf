import type { Refusal } from './offlineQueue';

/** A picture that waits to be sent. */
export interface QueuedPicture {
  id: string;
  taskId: string;
  takenAt: string;
  sha256: string;
  blob: Blob;
  /** This phone has no room: it is gone if the page is closed before it was sent. Never stored. */
  unkept?: true;
  /** What the server said when it would not take it; it stays until the officer has read this. */
  refused?: Refusal;
}

/** Where pictures wait, oldest first. */
export interface BlobStore {
  all(): Promise<QueuedPicture[]>;
  put(picture: QueuedPicture): Promise<void>;
  remove(id: string): Promise<void>;
}

const STORE = 'pictures';

/** In IndexedDB: pictures are too large for local storage, and must survive a closed browser. One database a person. */
export function indexedBlobStore(name: string): BlobStore {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
      });
    } finally {
      database.close();
    }
  };
  return {
    all: async () => {
      const all = await run('readonly', (store) => store.getAll() as IDBRequest<QueuedPicture[]>);
      return all.sort((a, b) => a.takenAt.localeCompare(b.takenAt));
    },
    put: async (picture) => void (await run('readwrite', (store) => store.put(picture))),
    remove: async (id) => void (await run('readwrite', (store) => store.delete(id))),
  };
}

/** Pictures that found no room, by the name of their store: kept for as long as the page is open. */
const unkept = new Map<string, Map<string, QueuedPicture>>();

/** One person's pictures; where the phone has no room, or no database, a picture is kept in memory and says so. */
export function pictureStore(name: string, kept: BlobStore = indexedBlobStore(name)): BlobStore {
  const loose = unkept.get(name) ?? new Map<string, QueuedPicture>();
  unkept.set(name, loose);
  return {
    all: async () => {
      const stored = await kept.all().catch(() => []);
      return [...stored.filter(({ id }) => !loose.has(id)), ...loose.values()].sort((a, b) =>
        a.takenAt.localeCompare(b.takenAt),
      );
    },
    put: async (picture) => {
      try {
        await kept.put({ ...picture, unkept: undefined });
        loose.delete(picture.id);
      } catch {
        loose.set(picture.id, { ...picture, unkept: true });
      }
    },
    remove: async (id) => {
      const wasLoose = loose.delete(id);
      await kept.remove(id).catch((error: unknown) => {
        if (!wasLoose) throw error;
      });
    },
  };
}
