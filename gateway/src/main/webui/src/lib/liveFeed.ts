import { correctClock, offsetOf, serverNow } from './serverTime';
import { EventStreamParser, type ServerEvent } from './sse';

export type FeedState =
  | { phase: 'connecting' }
  /** `clockOffMs`: by how much this computer's clock is wrong, where it is. */
  | { phase: 'live'; lagMs?: number; interrupted?: boolean; clockOffMs?: number }
  | { phase: 'retrying'; retryAt: number; since: number }
  | { phase: 'signedOut' }
  /** The role has nothing to hear; nothing is wrong and nothing is tried again. */
  | { phase: 'silent' };

export interface FeedOptions {
  url: string;
  fetch?: typeof fetch;
  random?: () => number;
  /** No byte for this long means that the line is dead, although nothing said so. The gateway sends a sign of life every 15 s at most. */
  silenceMs?: number;
}

/** Bursts are handed over together, so that fifty alerts a second cost some twenty renders and not fifty. */
const BATCH_MS = 50;
/** A stream that held for this long was sound; when it ends, nothing is wrong. */
const STEADY_MS = 5_000;
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 15_000;
/** Of so many signs of life the clock is judged: one that was held up is no measure. */
const SIGNS = 5;

/** The live feed with resume: reconnects with jittered back-off and asks for what came after the last event it saw. */
export class LiveFeed {
  private state: FeedState = { phase: 'connecting' };
  private readonly stateListeners = new Set<() => void>();
  private readonly eventListeners = new Set<(events: ServerEvent[]) => void>();
  private lastId: string | undefined;
  private attempts = 0;
  private brokenSince: number | undefined;
  private stopped = true;
  private abort: AbortController | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private silenceTimer: ReturnType<typeof setTimeout> | undefined;
  private signs: number[] = [];
  private roundTripMs = 0;
  private batch: ServerEvent[] = [];
  private batchTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly options: FeedOptions;

  constructor(options: FeedOptions) {
    this.options = options;
  }

  readonly getState = (): FeedState => this.state;

  readonly onState = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  };

  onEvents(listener: (events: ServerEvent[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.silenceTimer);
    this.abort?.abort();
  }

  readonly retryNow = (): void => {
    if (this.stopped || this.state.phase !== 'retrying') return;
    clearTimeout(this.retryTimer);
    void this.connect();
  };

  private async connect(): Promise<void> {
    const abort = new AbortController();
    this.abort = abort;
    this.become({ phase: 'connecting' });
    this.expectSign(abort);
    const openedAt = Date.now();
    try {
      const response = await (this.options.fetch ?? fetch)(this.options.url, {
        headers: {
          Accept: 'text/event-stream',
          'X-Requested-With': 'tianwang-console',
          ...(this.lastId ? { 'Last-Event-ID': this.lastId } : {}),
        },
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: abort.signal,
      });
      if (response.status === 401 || response.status === 499) return this.giveUp('signedOut');
      if (response.status === 403) return this.giveUp('silent');
      if (!response.ok || !response.body) throw new Error(`live feed answered ${response.status}`);
      this.roundTripMs = Date.now() - openedAt;
      this.attempts = 0;
      this.brokenSince = undefined;
      this.become({ phase: 'live' });
      // What changed between loading a list and joining the feed would be lost: without a place to resume from, reload.
      if (this.lastId === undefined) this.receive({ event: 'reset', data: '' });
      await this.read(response.body, abort);
      // An orderly end, as when the token behind the stream is renewed: come back at once, without alarm.
      if (!this.stopped && Date.now() - openedAt > STEADY_MS) return void this.connect();
    } catch {
      // Whatever broke the line, the answer is the same: try again below.
    }
    const final = this.state.phase === 'signedOut' || this.state.phase === 'silent';
    if (!this.stopped && this.abort === abort && !final) this.retryLater();
  }

  private async read(body: ReadableStream<Uint8Array>, abort: AbortController): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventStreamParser((event) => this.receive(event));
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.expectSign(abort);
      parser.push(decoder.decode(value, { stream: true }));
    }
  }

  private receive(event: ServerEvent): void {
    if (event.id !== undefined) this.lastId = event.id;
    const sign = event.event === 'ping' ? readSign(event.data) : undefined;
    if (sign) this.heard(sign);
    this.batch.push(event);
    this.batchTimer ??= setTimeout(() => this.flush(), BATCH_MS);
  }

  private heard({ at, interrupted }: Sign): void {
    this.signs = [...this.signs.slice(1 - SIGNS), at - Date.now()];
    const clockOffMs = offsetOf(this.signs, this.roundTripMs);
    correctClock(clockOffMs);
    this.become({
      phase: 'live',
      lagMs: Math.max(0, Math.round(serverNow() - at)),
      interrupted,
      ...(clockOffMs !== 0 && { clockOffMs }),
    });
  }

  private flush(): void {
    const events = this.batch;
    this.batch = [];
    this.batchTimer = undefined;
    this.eventListeners.forEach((listener) => listener(events));
  }

  private expectSign(abort: AbortController): void {
    clearTimeout(this.silenceTimer);
    this.silenceTimer = setTimeout(() => abort.abort(), this.options.silenceMs ?? 45_000);
  }

  private retryLater(): void {
    clearTimeout(this.silenceTimer);
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** this.attempts++);
    const delay = ceiling / 2 + (ceiling / 2) * (this.options.random ?? Math.random)();
    this.brokenSince ??= serverNow();
    this.become({ phase: 'retrying', retryAt: serverNow() + delay, since: this.brokenSince });
    this.retryTimer = setTimeout(() => void this.connect(), delay);
  }

  private giveUp(phase: 'signedOut' | 'silent'): void {
    clearTimeout(this.silenceTimer);
    this.become({ phase });
    this.abort?.abort();
  }

  private become(state: FeedState): void {
    this.state = state;
    this.stateListeners.forEach((listener) => listener());
  }
}

interface Sign {
  at: number;
  interrupted: boolean;
}

/** The gateway's sign of life carries its own time, the measure of the lag, and whether it hears the services itself. */
function readSign(data: string): Sign | undefined {
  try {
    const sign = JSON.parse(data) as { at?: string; feed?: string };
    const at = Date.parse(sign.at ?? '');
    return Number.isNaN(at) ? undefined : { at, interrupted: sign.feed === 'interrupted' };
  } catch {
    return undefined;
  }
}
