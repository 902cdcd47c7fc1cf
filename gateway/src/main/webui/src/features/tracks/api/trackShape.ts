import type { MapOverlay } from '@/components/map';
import type { Location } from '@/api/types';
import { parse } from '@/lib/time';
import type { Track, TrackPoint } from './tracks';

const DIMMEST = 0.35;

/** Beginning and end of a track in milliseconds; nothing for an empty one. */
export function spanOf({ points }: Track): [from: number, to: number] | undefined {
  const first = parse(points[0]?.seenAt);
  const last = parse(points.at(-1)?.seenAt);
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Where somebody has put the slider, and on which track. */
export interface Slid {
  on: Track;
  at: number;
}

/**
 * Where the slider stands. One that was not moved stands at the end, also when the end moves on; a track that is drawn anew is
 * another one, of which nobody has chosen a moment yet, while that of a followed vehicle is read again and again.
 */
export function slidTo(slid: Slid | undefined, track: Track | undefined, live: boolean): number {
  const span = track && spanOf(track);
  if (!span) return 0;
  return slid && (live || slid.on === track) ? Math.min(Math.max(slid.at, span[0]), span[1]) : span[1];
}

/** How many points lie before or at the instant; the last of them is where the vehicle is on the slider. */
export function reached(points: readonly TrackPoint[], until: number): number {
  return points.filter(({ seenAt }) => (parse(seenAt) ?? Infinity) <= until).length;
}

/**
 * The track as the map draws it up to an instant: the way brightens with time, gaps are dashed, and what is too fast to be
 * true is dotted. Points without a place are left out with the legs that touch them, rather than guessed.
 */
export function overlayOf(track: Track, until: number, label: (point: TrackPoint) => string): MapOverlay {
  const count = reached(track.points, until);
  const shown = track.points.slice(0, count);
  const strength = (index: number) => DIMMEST + (1 - DIMMEST) * ((index + 1) / Math.max(1, count));
  const current = shown.at(-1);
  return {
    ways: track.legs.flatMap(({ from, kind }) => {
      const a = shown[from]?.location;
      const b = shown[from + 1]?.location;
      if (!a || !b || kind === 'STAYED') return [];
      return [{ from: a, to: b, kind: KINDS[kind], strength: kind === 'IMPOSSIBLE' ? 1 : strength(from + 1) }];
    }),
    places: shown.flatMap(({ id, location, exact }, index) =>
      location
        ? [
            {
              id,
              at: location,
              tone: exact ? ('accent' as const) : ('high' as const),
              large: index === count - 1,
              strength: strength(index),
            },
          ]
        : [],
    ),
    labels: current?.location ? [{ at: current.location, text: label(current) }] : [],
  };
}

const KINDS = { MOVED: 'sure', STAYED: 'sure', GAP: 'gap', IMPOSSIBLE: 'doubt' } as const;

export function placesOf({ points }: Track): Location[] {
  return points.flatMap(({ location }) => location ?? []);
}
