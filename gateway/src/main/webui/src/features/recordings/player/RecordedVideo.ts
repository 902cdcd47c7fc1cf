import type { Page } from '@/api/types';
import { call, callBytes } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import { serverNow } from '@/lib/serverTime';
import type { SegmentView, Viewing } from '../api/types';
import { SegmentBuffer } from './SegmentBuffer';
import { afterGap, knows, nextToLoad, NO_RUN, runsOut, type Run, type Segment } from './segmentPlan';

export type RecordedState =
  { kind: 'loading' | 'ready' | 'end' | 'codec' | 'busy' | 'over' } | { kind: 'failed'; error: unknown };

const AHEAD_MS = 25_000;
const PAGE = 40;
const TICK_MS = 200;
const BUSY_PAUSE_MS = 2_000;
const LOOK_AGAIN_MS = 5_000;
/** Rounding between two segments: the next picture is there, only not at this very moment. */
const SEAM_SECONDS = 0.6;

/**
 * Plays a viewing over the borders of its segments. The media time is the time since the viewing's beginning, so that
 * the playhead always says when a picture was taken; where nothing is recorded it goes on with what comes next. A viewing
 * ends with the shift, and nothing is asked for after that.
 */
export class RecordedVideo {
  private readonly start: number;
  private readonly buffer: SegmentBuffer;
  private readonly tick: ReturnType<typeof setInterval>;
  private run: Run = NO_RUN;
  private fetching = new AbortController();
  private working = false;
  private closed = false;
  private over = false;
  private pausedUntil = 0;
  private lookedAt = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly viewing: Viewing,
    private readonly onState: (state: RecordedState) => void,
    private readonly onTime: (at: number) => void,
  ) {
    this.start = Date.parse(viewing.from);
    const seconds = (Date.parse(viewing.to) - this.start) / 1000;
    this.buffer = new SegmentBuffer(video, this.start, seconds, () => this.pump());
    this.tick = setInterval(() => this.look(), TICK_MS);
    onState({ kind: 'loading' });
  }

  close(): void {
    this.closed = true;
    clearInterval(this.tick);
    this.fetching.abort();
    this.buffer.close();
  }

  /** The moment of the shown picture. */
  at(): number {
    return this.start + this.video.currentTime * 1000;
  }

  seek(at: number): void {
    this.video.currentTime = Math.max(0, (at - this.start) / 1000);
    this.fetching.abort();
    this.fetching = new AbortController();
    this.pausedUntil = 0;
    this.onTime(at);
    this.pump();
  }

  isPlaying(): boolean {
    return !this.video.paused;
  }

  play(on: boolean): void {
    if (on) void this.video.play().catch(() => undefined);
    else this.video.pause();
  }

  setRate(rate: number): void {
    this.video.defaultPlaybackRate = rate;
    this.video.playbackRate = rate;
  }

  private look(): void {
    if (serverNow() >= Date.parse(this.viewing.expiresAt)) this.over = true;
    if (this.over) return this.onState({ kind: 'over' });
    if (this.buffer.isPlayable()) this.onState({ kind: 'ready' });
    else this.goOn();
    this.onTime(this.at());
    this.pump();
  }

  /** Nothing to show here: over a seam, over a gap, or wait. */
  private goOn(): void {
    const seam = this.buffer.nextStart(SEAM_SECONDS);
    if (seam !== undefined) {
      this.video.currentTime = seam;
      return;
    }
    const at = this.at();
    if (this.working || !knows(this.run, at)) return;
    const next = afterGap(this.run, at);
    if (next) this.seek(next.from);
    else if (this.run.complete && nextToLoad(this.run, at, AHEAD_MS, () => false) === undefined) {
      this.onState({ kind: 'end' });
    }
  }

  private pump(): void {
    if (this.working || this.closed || this.over || !this.buffer.isOpen() || Date.now() < this.pausedUntil) return;
    this.working = true;
    void this.work().finally(() => {
      this.working = false;
    });
  }

  private async work(): Promise<void> {
    try {
      while (!this.closed && (await this.step()));
    } catch (error) {
      if (this.closed) return;
      if (this.fetching.signal.aborted || isAbort(error)) return void setTimeout(() => this.pump());
      const problem = asProblem(error);
      if (problem.status === 404) {
        this.over = true;
        return;
      }
      this.pausedUntil = Date.now() + BUSY_PAUSE_MS;
      this.onState(problem.status === 503 ? { kind: 'busy' } : { kind: 'failed', error });
    }
  }

  /** @returns whether there may be more to do */
  private async step(): Promise<boolean> {
    const at = this.at();
    if (!knows(this.run, at)) {
      await this.list(at, '');
      return true;
    }
    const next = nextToLoad(this.run, at, AHEAD_MS, (sequence) => this.buffer.has(sequence));
    if (next) return this.take(next);
    if (runsOut(this.run, at, 2 * AHEAD_MS) && (!this.run.complete || this.isTimeToLookAgain())) {
      await this.list(at, String(this.run.segments.at(-1)?.sequence ?? ''));
      return !this.run.complete;
    }
    return false;
  }

  /** Today's recordings grow while somebody looks at them. */
  private isTimeToLookAgain(): boolean {
    return Date.parse(this.viewing.to) > Date.now() && Date.now() - this.lookedAt > LOOK_AGAIN_MS;
  }

  private async list(at: number, cursor: string): Promise<void> {
    this.lookedAt = Date.now();
    const query = new URLSearchParams({ from: new Date(Math.floor(at)).toISOString(), cursor, size: String(PAGE) });
    const page = await call<Page<SegmentView>>(`/api/v1/recordings/viewings/${this.viewing.id}/segments?${query}`, {
      signal: this.fetching.signal,
    });
    const found = page.items.map(toSegment);
    const complete = !page.nextCursor;
    this.run = cursor
      ? { ...this.run, segments: [...this.run.segments, ...found], complete }
      : { asked: at, segments: found, complete };
  }

  private async take(segment: Segment): Promise<boolean> {
    if (!SegmentBuffer.supports(segment.codec)) {
      this.onState({ kind: 'codec' });
      return false;
    }
    const bytes = await callBytes(segment.url, this.fetching.signal).catch((error: unknown) => {
      if (asProblem(error).status !== 404) throw error;
      // Expired meanwhile: it is passed over like any other gap.
      this.run = { ...this.run, segments: this.run.segments.filter((s) => s !== segment) };
      return undefined;
    });
    if (bytes) await this.buffer.append(segment, bytes, this.at());
    return true;
  }
}

function toSegment(view: SegmentView): Segment {
  const { sequence, url, codec } = view;
  return { sequence, url, codec, from: Date.parse(view.from), to: Date.parse(view.to) };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
