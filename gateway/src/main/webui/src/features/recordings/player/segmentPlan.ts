/** A recorded segment as the player needs it; times in milliseconds. */
export interface Segment {
  sequence: number;
  from: number;
  to: number;
  url: string;
  codec?: string | null;
}

/** Segments that follow each other, as far as they were asked for; `complete` when there were no more. */
export interface Run {
  asked: number;
  segments: Segment[];
  complete: boolean;
}

export const NO_RUN: Run = { asked: Infinity, segments: [], complete: false };

/** Whether the run tells what is recorded at this moment, if anything. */
export function knows(run: Run, at: number): boolean {
  const first = run.segments[0];
  const last = run.segments[run.segments.length - 1];
  const begin = first ? Math.min(first.from, run.asked) : run.asked;
  return at >= begin && (run.complete || (last !== undefined && at < last.to));
}

/** The next segment worth having: what the playhead stands in, then what comes within the next seconds. */
export function nextToLoad(
  run: Run,
  at: number,
  ahead: number,
  has: (sequence: number) => boolean,
): Segment | undefined {
  return run.segments.find((s) => s.to > at && s.from < at + ahead && !has(s.sequence));
}

/** Whether the run should be continued before the playhead runs out of it. */
export function runsOut(run: Run, at: number, ahead: number): boolean {
  const last = run.segments[run.segments.length - 1];
  return last === undefined || last.to < at + ahead;
}

/** Where there is something to see again when there is nothing at this moment. */
export function afterGap(run: Run, at: number): Segment | undefined {
  const inside = run.segments.some((s) => s.from <= at && at < s.to);
  return inside ? undefined : run.segments.find((s) => s.from > at);
}

/** What lies so far from the playhead that it may leave the buffer. */
export function farFrom(segments: Iterable<Segment>, at: number, behind: number, ahead: number): Segment[] {
  return [...segments].filter((s) => s.to < at - behind || s.from > at + ahead);
}
