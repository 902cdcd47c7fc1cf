import { farFrom, type Segment } from './segmentPlan';

const BEHIND_MS = 60_000;
const BEYOND_MS = 90_000;
const ENOUGH_SECONDS = 0.02;

/** Segments in a video element by Media Source Extensions, each at the time at which it was recorded. */
export class SegmentBuffer {
  private readonly source = new MediaSource();
  private readonly url = URL.createObjectURL(this.source);
  private readonly inside = new Map<number, Segment>();
  private buffer?: SourceBuffer;
  private codec?: string;
  private closed = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly start: number,
    private readonly seconds: number,
    onOpen: () => void,
  ) {
    this.source.addEventListener(
      'sourceopen',
      () => {
        if (this.closed) return;
        this.source.duration = seconds;
        onOpen();
      },
      { once: true },
    );
    video.src = this.url;
  }

  static supports(codec: string | null | undefined): boolean {
    return !!codec && typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(mime(codec));
  }

  isOpen(): boolean {
    return !this.closed && this.source.readyState === 'open';
  }

  has(sequence: number): boolean {
    return this.inside.has(sequence);
  }

  /** Whether there is a picture at the playhead and one after it. */
  isPlayable(): boolean {
    const t = this.video.currentTime;
    return this.ranges().some(({ start, end }) => start <= t && t < end - ENOUGH_SECONDS);
  }

  /** Where the next pictures begin, if that is within so many seconds. */
  nextStart(within: number): number | undefined {
    const t = this.video.currentTime;
    return this.ranges().find(({ start }) => start > t && start <= t + within)?.start;
  }

  async append(segment: Segment, bytes: ArrayBuffer, at: number): Promise<void> {
    if (!this.isOpen()) return;
    const buffer = (this.buffer ??= this.open(segment.codec!));
    await this.trim(buffer, at);
    if (segment.codec !== this.codec) {
      buffer.changeType(mime(segment.codec!));
      this.codec = segment.codec!;
    }
    buffer.timestampOffset = (segment.from - this.start) / 1000;
    buffer.appendWindowEnd = this.seconds;
    await done(buffer, () => buffer.appendBuffer(bytes));
    this.inside.set(segment.sequence, segment);
  }

  close(): void {
    this.closed = true;
    this.video.removeAttribute('src');
    this.video.load();
    URL.revokeObjectURL(this.url);
  }

  private open(codec: string): SourceBuffer {
    this.codec = codec;
    return this.source.addSourceBuffer(mime(codec));
  }

  private async trim(buffer: SourceBuffer, at: number): Promise<void> {
    for (const segment of farFrom(this.inside.values(), at, BEHIND_MS, BEYOND_MS)) {
      const [from, to] = [segment.from, segment.to].map((ms) => Math.max(0, (ms - this.start) / 1000));
      if (to! > from!) await done(buffer, () => buffer.remove(from!, to!));
      this.inside.delete(segment.sequence);
    }
  }

  private ranges(): { start: number; end: number }[] {
    const { buffered } = this.video;
    return Array.from({ length: buffered.length }, (_, n) => ({ start: buffered.start(n), end: buffered.end(n) }));
  }
}

function mime(codec: string): string {
  return `video/mp4; codecs="${codec}"`;
}

function done(buffer: SourceBuffer, act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (event: Event) => {
      buffer.removeEventListener('updateend', settle);
      buffer.removeEventListener('error', settle);
      if (event.type === 'error') reject(new Error('the browser cannot read this segment'));
      else resolve();
    };
    buffer.addEventListener('updateend', settle);
    buffer.addEventListener('error', settle);
    act();
  });
}
