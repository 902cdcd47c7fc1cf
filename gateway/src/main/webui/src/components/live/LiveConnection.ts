import { call } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import { saidIn } from '@/lib/problemText';
import { serverNow } from '@/lib/serverTime';
import { catchUp, lagMs, retryPause, type LiveClock } from './catchUp';
import { parseLiveMessage, type LiveMessage } from './liveMessages';
import { MediaFeed } from './MediaFeed';

export type LiveState =
  | { kind: 'connecting' }
  | { kind: 'waiting'; reason?: string }
  | { kind: 'playing'; masked: boolean }
  | { kind: 'retrying'; at: number; why: 'lost' | 'offline' | 'busy'; reason?: string }
  | { kind: 'forbidden' | 'gone' | 'codec' | 'unsupported' };

export interface LiveStats {
  lagMs?: number;
  firstPictureMs?: number;
}

const FORBIDDEN = 4403;
const CODEC = 4415;
const TICK_MS = 250;

/** One live view: socket, media source, staying near the live edge, and coming back after a break. */
export class LiveConnection {
  private socket?: WebSocket;
  private feed?: MediaFeed;
  private clock?: LiveClock;
  private format?: Extract<LiveMessage, { type: 'format' }>;
  private failures = 0;
  private openedAt = 0;
  private firstPictureMs?: number;
  private atEdge = false;
  private stopped = false;
  private retry?: ReturnType<typeof setTimeout>;
  private readonly tick: ReturnType<typeof setInterval>;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly path: string,
    private readonly onState: (state: LiveState) => void,
    private readonly onStats: (stats: LiveStats) => void,
  ) {
    this.tick = setInterval(() => this.atEdge && this.follow(), TICK_MS);
    video.addEventListener('playing', this.onPlaying);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.tick);
    clearTimeout(this.retry);
    this.video.removeEventListener('playing', this.onPlaying);
    this.socket?.close();
    this.feed?.close();
  }

  retryNow(): void {
    clearTimeout(this.retry);
    this.connect();
  }

  private connect(): void {
    this.openedAt = performance.now();
    this.firstPictureMs = undefined;
    this.prepareFeed();
    this.onState({ kind: 'connecting' });
    const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(`${scheme}//${window.location.host}${this.path}`);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (this.stopped) return;
      if (typeof data === 'string') this.heard(parseLiveMessage(data));
      else this.feed?.append(data);
    };
    socket.onclose = ({ code }) => !this.stopped && socket === this.socket && this.closed(code);
    this.socket = socket;
  }

  private heard(message: LiveMessage | undefined): void {
    switch (message?.type) {
      case 'format':
        return this.begin(message);
      case 'clock':
        this.clock = { ...message, heardAt: performance.now() };
        return;
      case 'waiting':
        return this.onState({ kind: 'waiting' });
      case 'interrupted':
        return this.onState({ kind: 'waiting', reason: message.reason });
    }
  }

  private begin(format: Extract<LiveMessage, { type: 'format' }>): void {
    if (!MediaFeed.supports(format.mimeType)) {
      this.stop();
      this.onState({ kind: 'unsupported' });
      return;
    }
    this.format = format;
    this.clock = undefined;
    if (!this.feed || this.feed.begun) this.prepareFeed();
    this.feed?.begin(format.mimeType);
  }

  private prepareFeed(): void {
    this.feed?.close();
    this.atEdge = false;
    this.feed =
      typeof MediaSource === 'undefined'
        ? undefined
        : new MediaFeed(
            this.video,
            () => this.follow(),
            () => this.socket?.close(),
          );
  }

  private readonly onPlaying = () => {
    this.failures = 0;
    this.firstPictureMs ??= performance.now() - this.openedAt;
    this.onState({ kind: 'playing', masked: this.format?.masked ?? false });
  };

  /** Stays near the live edge; a video that the browser paused (tab in the background) goes on there. */
  private follow(): void {
    const range = this.feed?.range();
    if (!range) return;
    const { video } = this;
    const correction = catchUp({
      currentTime: video.currentTime,
      playbackRate: video.playbackRate,
      bufferedStart: range.start,
      bufferedEnd: range.end,
      beginning: !this.atEdge,
    });
    if (correction.seekTo !== undefined) video.currentTime = correction.seekTo;
    this.atEdge = true; // one seek: another one, before the first picture is decoded, would begin that anew
    if (video.playbackRate !== correction.playbackRate) video.playbackRate = correction.playbackRate;
    if (video.paused) void video.play().catch(() => undefined);
    this.onStats({
      lagMs: this.clock && lagMs(this.clock, video.currentTime, performance.now()),
      firstPictureMs: this.firstPictureMs,
    });
  }

  private closed(code: number): void {
    this.feed?.close();
    this.feed = undefined;
    if (code === FORBIDDEN) this.onState({ kind: 'forbidden' });
    else if (code === CODEC) this.onState({ kind: 'codec' });
    else void this.findOutWhy();
  }

  /** A browser does not tell why a WebSocket was refused; the same address without the upgrade does. */
  private async findOutWhy(): Promise<void> {
    try {
      await call(this.path);
      this.tryAgain('lost');
    } catch (error) {
      const problem = asProblem(error);
      if (problem.isForbidden) this.onState({ kind: 'forbidden' });
      else if (problem.status === 404) this.onState({ kind: 'gone' });
      else if (problem.isConflict) this.tryAgain('offline', saidIn(problem));
      else if (problem.status === 503) this.tryAgain('busy', saidIn(problem));
      else this.tryAgain('lost');
    }
  }

  private tryAgain(why: 'lost' | 'offline' | 'busy', reason?: string): void {
    if (this.stopped) return;
    const pause = retryPause(why === 'lost' ? this.failures++ : Math.max(3, this.failures++));
    this.onState({ kind: 'retrying', at: serverNow() + pause, why, reason });
    this.retry = setTimeout(() => this.connect(), pause);
  }
}
