import { call } from './http';
import { asProblem, type ApiProblem } from './problem';

/** One action of an officer, kept until the server has taken it or refused it. */
export interface QueuedAction {
  id: string;
  /** What groups actions that only make sense in order: the task. */
  subject: string;
  name: string;
  path: string;
  body: Record<string, unknown>;
  at: string;
  conflict?: { status: number; title: string; traceId?: string };
}

export type Send = (action: QueuedAction) => Promise<void>;
export interface QueueSnapshot {
  actions: readonly QueuedAction[];
  sending: boolean;
  waitingForSignIn: boolean;
}

const RETRY_MS = 5_000;

/**
 * Actions in the order in which they were taken, in local storage so that a closed browser loses none. A refused one
 * stays visible until the officer has read it, and takes the later actions on the same task with it: what was built
 * on a step that never happened must not be sent.
 */
export class OfflineQueue {
  private snapshot: QueueSnapshot;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly storageKey: string;
  private readonly send: Send;
  private readonly answered: () => Promise<unknown>;

  /** `answered` runs before an action leaves the queue, so that the page never falls back to the state before it. */
  constructor(storageKey: string, send: Send = sendAction, answered: () => Promise<unknown> = async () => {}) {
    this.storageKey = storageKey;
    this.send = send;
    this.answered = answered;
    this.snapshot = { actions: load(storageKey), sending: false, waitingForSignIn: false };
  }

  readonly get = (): QueueSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(action: Omit<QueuedAction, 'id' | 'at'>, now: Date = new Date()): Promise<void> {
    const queued = { ...action, id: crypto.randomUUID(), at: now.toISOString() };
    this.update({ actions: [...this.snapshot.actions, queued] });
    return this.drain();
  }

  dismissConflict(id: string): void {
    this.update({ actions: this.snapshot.actions.filter((action) => action.id !== id) });
  }

  /** Sends what can be sent, oldest first. Safe to call at any time; a second call while one runs does nothing. */
  async drain(): Promise<void> {
    if (this.snapshot.sending) return;
    clearTimeout(this.timer);
    this.update({ sending: true, waitingForSignIn: false });
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) {
        if (!(await this.sendOne(next))) break;
      }
    } finally {
      this.update({ sending: false });
    }
  }

  /** True when the line is usable and the next action may follow. */
  private async sendOne(action: QueuedAction): Promise<boolean> {
    try {
      await this.send(action);
      await this.answered().catch(() => undefined);
      this.update({ actions: this.snapshot.actions.filter(({ id }) => id !== action.id) });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.isUnauthenticated) {
        this.update({ waitingForSignIn: true });
        return false;
      }
      if (problem.isTransient) {
        this.timer = setTimeout(() => void this.drain(), RETRY_MS);
        return false;
      }
      await this.answered().catch(() => undefined);
      this.refuse(action, problem);
      return true;
    }
  }

  private refuse(refused: QueuedAction, problem: ApiProblem): void {
    const conflict = { status: problem.status, title: problem.message, traceId: problem.body.traceId };
    const index = this.snapshot.actions.findIndex(({ id }) => id === refused.id);
    this.update({
      actions: this.snapshot.actions.map((action, i) =>
        i >= index && action.subject === refused.subject && !action.conflict ? { ...action, conflict } : action,
      ),
    });
  }

  private nextToSend(): QueuedAction | undefined {
    return this.snapshot.actions.find((action) => !action.conflict);
  }

  private update(change: Partial<QueueSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    if (change.actions) localStorage.setItem(this.storageKey, JSON.stringify(change.actions));
    this.listeners.forEach((listener) => listener());
  }
}

/** The key makes a repeat harmless when the answer to the first sending was lost; the header tells when it really happened. */
async function sendAction(action: QueuedAction): Promise<void> {
  await call(action.path, {
    method: 'POST',
    body: action.body,
    idempotencyKey: action.id,
    headers: { 'X-Occurred-At': action.at },
  });
}

function load(storageKey: string): QueuedAction[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? (stored as QueuedAction[]) : [];
  } catch {
    return [];
  }
}
