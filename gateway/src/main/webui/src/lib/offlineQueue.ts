import { ActionStore } from './actionStore';
import { alone } from './alone';
import { call } from './http';
import { asProblem, type ApiProblem, type ProblemBody } from './problem';
import { Setbacks } from './setbacks';

/** What the server said when it would not take something; the body whole, since its reason is in there. */
export interface Refusal {
  status: number;
  body: ProblemBody;
}

/** One action of an officer, kept until the server has taken it or refused it. */
export interface QueuedAction {
  id: string;
  /** Its place among the others. */
  place: number;
  /** What groups actions that only make sense in order: the task. */
  subject: string;
  name: string;
  path: string;
  body: Record<string, unknown>;
  at: string;
  /** It carries the officer's own words, such as how it ended: the server keeps those even where the step comes too late. */
  words?: true;
  /** This phone has no room: it is gone if the page is closed before it was sent. Never stored. */
  unkept?: true;
  conflict?: Refusal;
}

export type Send = (action: QueuedAction) => Promise<void>;
export interface QueueSnapshot {
  actions: readonly QueuedAction[];
  sending: boolean;
  waitingForSignIn: boolean;
}

const RETRY_MS = 5_000;
const LONGEST_CALL_MS = 30_000;
const CATCH_UP_MS = 5_000;

/**
 * Actions in the order in which they were taken. A refused one stays visible until the officer has read it, and takes the
 * later actions on the same task with it: what was built on a step that never happened must not be sent. Only what carries
 * the officer's words is sent all the same, to be refused and kept. Several pages of
 * one person share the rows; only one of them sends at a time.
 */
export class OfflineQueue {
  private snapshot: QueueSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly setbacks = new Setbacks();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;

  private readonly name: string;
  private readonly store: ActionStore;
  private readonly send: Send;
  private readonly answered: () => Promise<unknown>;
  private readonly isMine: () => boolean;

  /**
   * `answered` runs before an action leaves the queue, so that the page never falls back to the state before it. `isMine`
   * says whether the one who took the actions is signed in: nobody's steps may be counted as somebody else's.
   */
  constructor(
    name: string,
    send: Send = sendAction,
    answered: () => Promise<unknown> = async () => {},
    isMine: () => boolean = () => true,
  ) {
    this.name = name;
    this.store = new ActionStore(name);
    this.send = send;
    this.answered = answered;
    this.isMine = isMine;
    this.snapshot = { actions: this.store.all(), sending: false, waitingForSignIn: false };
  }

  readonly get = (): QueueSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(action: Omit<QueuedAction, 'id' | 'at' | 'place'>, now: Date = new Date()): Promise<void> {
    const place = this.store.nextPlace();
    this.store.put({ ...action, id: crypto.randomUUID(), at: now.toISOString(), place });
    this.update();
    return this.drain();
  }

  dismissConflict(id: string): void {
    this.store.remove(id);
    this.update();
  }

  /** Another page of this person has added, sent or read something. */
  readonly refresh = async (): Promise<void> => {
    const now = new Set(this.store.all().map(({ id }) => id));
    if (this.snapshot.actions.some(({ id }) => !now.has(id))) await this.caughtUp();
    this.update();
  };

  /** Brings the page up to date, for a while only: over a half-open line that can take minutes, and the rest waits behind. */
  private async caughtUp(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, CATCH_UP_MS));
    await Promise.race([this.answered().catch(() => undefined), patience]);
  }

  /** Sends what can be sent, oldest first. Safe to call at any time; a second call while one runs has it look once more. */
  async drain(): Promise<void> {
    this.again = this.snapshot.sending;
    if (this.again) return;
    clearTimeout(this.timer);
    this.update({ sending: true, waitingForSignIn: false });
    try {
      await alone(this.name, () => this.sendAll());
    } finally {
      this.update({ sending: false });
    }
    if (this.again) await this.drain();
  }

  private async sendAll(): Promise<void> {
    const aside = new Set<string>();
    for (;;) {
      const next = this.store.all().find(({ conflict, subject }) => !conflict && !aside.has(subject));
      if (!next) return;
      if (!this.isMine()) return this.update({ waitingForSignIn: true });
      if (!(await this.sendOne(next, aside))) return;
    }
  }

  /** True when the line is usable and the next action may follow. */
  private async sendOne(action: QueuedAction, aside: Set<string>): Promise<boolean> {
    try {
      await this.send(action);
    } catch (error) {
      return this.failed(action, asProblem(error), aside);
    }
    await this.caughtUp();
    this.setbacks.forget(action.id);
    this.store.remove(action.id);
    this.update();
    return true;
  }

  private async failed(action: QueuedAction, problem: ApiProblem, aside: Set<string>): Promise<boolean> {
    if (problem.isUnauthenticated) {
      this.update({ waitingForSignIn: true });
      return false;
    }
    if (problem.isTransient) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.drain(), RETRY_MS);
      if (this.setbacks.setAside(action.id, problem)) aside.add(action.subject);
      return aside.has(action.subject);
    }
    await this.caughtUp();
    this.refuse(action, { status: problem.status, body: problem.body });
    return true;
  }

  private refuse(refused: QueuedAction, conflict: Refusal): void {
    this.store
      .all()
      .filter(({ place, subject }) => subject === refused.subject && place >= refused.place)
      .filter(({ id, words }) => id === refused.id || !words)
      .forEach((action) => !action.conflict && this.store.put({ ...action, conflict }));
    this.update();
  }

  private update(change: Partial<Omit<QueueSnapshot, 'actions'>> = {}): void {
    this.snapshot = { ...this.snapshot, ...change, actions: this.store.all() };
    this.listeners.forEach((listener) => listener());
  }
}

/**
 * The key makes a repeat harmless when the answer to the first sending was lost. One header tells when it really happened,
 * the other what this phone's clock shows now: by that the server sets a clock right that is an hour off.
 */
async function sendAction(action: QueuedAction): Promise<void> {
  await call(action.path, {
    method: 'POST',
    body: action.body,
    idempotencyKey: action.id,
    headers: { 'X-Occurred-At': action.at, 'X-Sent-At': new Date().toISOString() },
    signal: AbortSignal.timeout(LONGEST_CALL_MS),
  });
}
