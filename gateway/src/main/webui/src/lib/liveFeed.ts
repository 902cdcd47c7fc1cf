import { EventStreamParser, type ServerEvent } from './sse';

export type FeedState =
  | { phase: 'connecting' }
  | { phase: 'live'; lagMs?: number }
  | { phase: 'retrying'; retryAt: number; since: number }
  | { phase: 'signedOut' };

export interface FeedOptions {
  url: string;
  fetch?: typeof fetch;
  random?: () => number;
  /** No byte for this long means that the line is dead, although nothing said so. The gateway sends a sign of life every 15 s at most. */
  silenceMs?: number;
}

/** Bursts are handed over together, so that fifty alerts a second cost some twenty renders and not fifty. */
const BATCH_MS = 50;
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 15_000;

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
      if (response.status === 401 || response.status === 499) return this.signedOut(abort);
      if (!response.ok || !response.body) throw new Error(`live feed answered ${response.status}`);
      this.attempts = 0;
      this.brokenSince = undefined;
      this.become({ phase: 'live' });
      await this.read(response.body, abort);
    } catch {
      // Whatever broke the line, the answer is the same: try again below.
    }
    if (!this.stopped && this.abort === abort && this.getState().phase !== 'signedOut') this.retryLater();
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
    const sentAt = sentTime(event);
    if (sentAt !== undefined) this.become({ phase: 'live', lagMs: Math.max(0, Date.now() - sentAt) });
    this.batch.push(event);
    this.batchTimer ??= setTimeout(() => this.flush(), BATCH_MS);
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
    this.brokenSince ??= Date.now();
    this.become({ phase: 'retrying', retryAt: Date.now() + delay, since: this.brokenSince });
    this.retryTimer = setTimeout(() => void this.connect(), delay);
  }

  private signedOut(abort: AbortController): void {
    abort.abort();
    clearTimeout(this.silenceTimer);
    this.become({ phase: 'signedOut' });
  }

  private become(state: FeedState): void {
    this.state = state;
    this.stateListeners.forEach((listener) => listener());
  }
}

/** The gateway's sign of life carries its own time; that is the measure of the lag. */
function sentTime(event: ServerEvent): number | undefined {
  if (event.event !== 'ping') return undefined;
  try {
    const at = Date.parse((JSON.parse(event.data) as { at?: string }).at ?? '');
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}
