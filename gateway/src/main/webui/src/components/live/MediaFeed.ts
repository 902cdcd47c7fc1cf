const KEEP_SECONDS = 20;

/** Fragments into a video element by Media Source Extensions; keeps only the last seconds. */
export class MediaFeed {
  private readonly source = new MediaSource();
  private readonly url = URL.createObjectURL(this.source);
  private readonly waiting: ArrayBuffer[] = [];
  private buffer?: SourceBuffer;
  private closed = false;

  constructor(
    private readonly video: HTMLVideoElement,
    mimeType: string,
    private readonly onAppended: () => void,
    private readonly onBroken: () => void,
  ) {
    this.source.addEventListener('sourceopen', () => this.open(mimeType), { once: true });
    video.src = this.url;
  }

  static supports(mimeType: string): boolean {
    return typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(mimeType);
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
    this.waiting.length = 0;
    this.video.removeAttribute('src');
    this.video.load();
    URL.revokeObjectURL(this.url);
  }

  private open(mimeType: string): void {
    if (this.closed) return;
    this.buffer = this.source.addSourceBuffer(mimeType);
    this.buffer.addEventListener('updateend', () => {
      if (this.closed) return;
      this.onAppended();
      if (!this.trim()) this.pump();
    });
    this.buffer.addEventListener('error', () => !this.closed && this.onBroken());
    this.pump();
  }

  private pump(): void {
    if (!this.buffer || this.buffer.updating || this.closed || this.waiting.length === 0) return;
    const next = this.waiting[0]!;
    try {
      this.buffer.appendBuffer(next);
      this.waiting.shift();
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
