import { fromTimeField, toTimeField } from '@/lib/time';

const HOUR = 3_600_000;
const LONGEST = 31 * 24 * HOUR;

/** The time that is asked for: so many hours until the very moment of asking, or as the fields say. */
export interface TrackSpan {
  hours?: number;
  from: string;
  /** Empty for now. */
  to: string;
}

/** The last hours, with a beginning to be shown; saying for what purpose may take its time and makes them no longer. */
export function lastHours(hours: number, now: number): TrackSpan {
  return { hours, from: toTimeField(now - hours * HOUR), to: '' };
}

/** Beginning and end in milliseconds; nothing where they are half filled, the wrong way round or too far apart. */
export function instantsOf({ hours, from, to }: TrackSpan, now: number): [from: number, to: number] | undefined {
  if (hours !== undefined) return [now - hours * HOUR, now];
  const begin = Date.parse(fromTimeField(from) ?? '');
  const end = to ? Date.parse(fromTimeField(to) ?? '') : now;
  return end > begin && end - begin <= LONGEST ? [begin, end] : undefined;
}
