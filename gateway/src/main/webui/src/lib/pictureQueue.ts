import { alone } from './alone';
import type { BlobStore, QueuedPicture } from './blobStore';
import { call } from './http';
import { asProblem } from './problem';
import { Setbacks } from './setbacks';

export type SendPicture = (picture: QueuedPicture) => Promise<void>;
export interface PictureSnapshot {
  pictures: readonly QueuedPicture[];
  sending: boolean;
  /** How many of each task the server has taken since the page was opened. */
  sent: Readonly<Record<string, number>>;
}

/** What tells a queue's pages apart from others', and whether the one who took the pictures is signed in. */
export interface Owner {
  name: string;
  isMine: () => boolean;
}

const RETRY_MS = 8_000;

/** A line that is lost half-way in an upload does not always say so; without an end it would hold up all that follow. */
const LONGEST_CALL_MS = 120_000;

/**
 * Pictures in the order in which they were taken, each sent until the server has it or refuses it. One that is refused
 * stays to be read and holds up no other: pictures do not build on one another as steps do. Several pages of one person
 * share the store; only one of them sends at a time.
 */
export class PictureQueue {
  private snapshot: PictureSnapshot = { pictures: [], sending: false, sent: {} };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private readonly setbacks = new Setbacks();
  private readonly store: BlobStore;
  private readonly send: SendPicture;
  private readonly owner: Owner;

  constructor(
    store: BlobStore,
    send: SendPicture = sendPicture,
    owner: Owner = { name: 'tianwang.pictures', isMine: () => true },
  ) {
    this.store = store;
    this.send = send;
    this.owner = owner;
  }

  readonly get = (): PictureSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Kept first, then sent: what was photographed is never only in memory. */
  async add(taskId: string, blob: Blob, takenAt: Date = new Date()): Promise<void> {
    const picture = {
      id: crypto.randomUUID(),
      taskId,
      takenAt: takenAt.toISOString(),
      sha256: await hashOf(blob),
      blob,
    };
    await this.store.put(picture);
    this.update({ pictures: [...this.snapshot.pictures, picture] });
    await this.drain();
  }

  async dismiss(id: string): Promise<void> {
    await this.store.remove(id);
    this.update({ pictures: this.snapshot.pictures.filter((picture) => picture.id !== id) });
  }

  /** Sends what can be sent, oldest first. Safe to call at any time; a second call while one runs has it look once more. */
  async drain(): Promise<void> {
    this.again = this.snapshot.sending;
    if (this.again) return;
    clearTimeout(this.timer);
    this.update({ sending: true });
    try {
      this.update({ pictures: await this.store.all() });
      await alone(this.owner.name, () => this.sendAll());
    } finally {
      this.update({ sending: false });
    }
    if (this.again) await this.drain();
  }

  /** Looks again first: another page may have sent some while this one waited for its turn. */
  private async sendAll(): Promise<void> {
    this.update({ pictures: await this.store.all() });
    const aside = new Set<string>();
    for (let next = this.next(aside); next && this.owner.isMine(); next = this.next(aside)) {
      if (!(await this.sendOne(next, aside))) break;
    }
  }

  private next(aside: ReadonlySet<string>): QueuedPicture | undefined {
    return this.snapshot.pictures.find(({ id, refused }) => refused === undefined && !aside.has(id));
  }

  /** True when the line is usable and the next one may follow. */
  private async sendOne(picture: QueuedPicture, aside: Set<string>): Promise<boolean> {
    try {
      await this.send(picture);
      await this.dismiss(picture.id);
      const { sent } = this.snapshot;
      this.update({ sent: { ...sent, [picture.taskId]: (sent[picture.taskId] ?? 0) + 1 } });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.isUnauthenticated) return false;
      if (problem.isTransient) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.drain(), RETRY_MS);
        if (this.setbacks.setAside(picture.id, problem)) aside.add(picture.id);
        return aside.has(picture.id);
      }
      const refused = { ...picture, refused: { status: problem.status, body: problem.body } };
      await this.store.put(refused);
      this.update({ pictures: this.snapshot.pictures.map((p) => (p.id === picture.id ? refused : p)) });
      return true;
    }
  }

  private update(change: Partial<PictureSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** The server compares the hash with what arrived, and keeps the phone's time beside its own. */
async function sendPicture({ id, taskId, takenAt, sha256, blob }: QueuedPicture): Promise<void> {
  await call(`/api/v1/tasks/${taskId}/pictures/${id}`, {
    method: 'PUT',
    bytes: blob,
    headers: { 'X-Occurred-At': takenAt, 'X-Sent-At': new Date().toISOString(), 'X-Content-SHA256': sha256 },
    signal: AbortSignal.timeout(LONGEST_CALL_MS),
  });
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
