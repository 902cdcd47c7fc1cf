const KEEP_SECONDS = 20;

/**
 * Fragments into a video element by Media Source Extensions; keeps only the last seconds. Made before it is known what
 * will come, because a media source opens only after a while, which then passes while the service is asked.
 */
export class MediaFeed {
  private readonly source = new MediaSource();
  private readonly url = URL.createObjectURL(this.source);
  private waiting: ArrayBuffer[] = [];
  private mimeType?: string;
  private buffer?: SourceBuffer;
  private closed = false;

  constructor(
    private readonly video: HTMLVideoElement,
    /** All that has come is in. */
    private readonly onAppended: () => void,
    private readonly onBroken: () => void,
  ) {
    this.source.addEventListener('sourceopen', () => this.open(), { once: true });
    video.src = this.url;
  }

  static supports(mimeType: string): boolean {
    return typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(mimeType);
  }

  /** Whether a stream has begun in it, so that the next one needs another. */
  get begun(): boolean {
    return this.mimeType !== undefined;
  }

  begin(mimeType: string): void {
    this.mimeType = mimeType;
    this.open();
  }

  append(data: ArrayBuffer): void {
    this.waiting.push(data);
    this.pump();
  }

  /** What is buffered, or nothing yet. */
  range(): { start: number; end: number } | undefined {
    const ranges = this.buffer && !this.closed ? this.video.buffered : undefined;
    if (!ranges || ranges.length === 0) return undefined;
    return { start: ranges.start(ranges.length - 1), end: ranges.end(ranges.length - 1) };
  }

  close(): void {
    this.closed = true;
    this.waiting = [];
    this.video.removeAttribute('src');
    this.video.load();
    URL.revokeObjectURL(this.url);
  }

  private open(): void {
    if (this.closed || !this.mimeType || this.buffer || this.source.readyState !== 'open') return;
    this.buffer = this.source.addSourceBuffer(this.mimeType);
    this.buffer.addEventListener('updateend', () => {
      if (this.closed) return;
      if (this.waiting.length === 0) this.onAppended();
      if (!this.trim()) this.pump();
    });
    this.buffer.addEventListener('error', () => !this.closed && this.onBroken());
    this.pump();
  }

  /** All that waits goes in at once: the group of pictures that a view begins with comes in many fragments. */
  private pump(): void {
    if (!this.buffer || this.buffer.updating || this.closed || this.waiting.length === 0) return;
    try {
      this.buffer.appendBuffer(joined(this.waiting));
      this.waiting = [];
    } catch {
      this.onBroken();
    }
  }

  /** @returns whether it is at work, and will say `updateend` again */
  private trim(): boolean {
    const ranges = this.video.buffered;
    const until = this.video.currentTime - KEEP_SECONDS / 2;
    if (!this.buffer || ranges.length === 0 || until - ranges.start(0) < KEEP_SECONDS) return false;
    this.buffer.remove(ranges.start(0), until);
    return true;
  }
}

function joined(parts: ArrayBuffer[]): ArrayBuffer {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole.buffer;
}
