import { expect, test } from 'vitest';
import { overlayOf, reached, slidTo, spanOf } from './trackShape';
import type { Track, TrackPoint } from './tracks';

const at = (minute: number) => `2026-11-25T06:${String(minute).padStart(2, '0')}:00Z`;
const point = (id: string, minute: number, change: Partial<TrackPoint> = {}): TrackPoint => ({
  id,
  plate: '豫A08120',
  exact: true,
  seenAt: at(minute),
  confidence: 0.9,
  cameraId: id,
  location: { lon: 113 + minute / 100, lat: 33.4 },
  ...change,
});
const TRACK = {
  plate: '豫A08120',
  points: [point('a', 0), point('b', 10), point('c', 50, { exact: false }), point('d', 51)],
  legs: [
    { from: 0, kind: 'MOVED', seconds: 600 },
    { from: 1, kind: 'GAP', seconds: 2400 },
    { from: 2, kind: 'IMPOSSIBLE', seconds: 60, kmh: 900 },
  ],
  truncated: false,
  referenceFound: true,
} as Track;

test('should draw the whole way with gaps and doubts marked by shape', () => {
  const overlay = overlayOf(TRACK, Date.parse(at(51)), ({ id }) => id);

  expect(overlay.ways?.map(({ kind }) => kind)).toEqual(['sure', 'gap', 'doubt']);
  expect(overlay.places?.map(({ tone, large }) => [tone, large])).toEqual([
    ['accent', false],
    ['accent', false],
    ['high', false],
    ['accent', true],
  ]);
  expect(overlay.labels?.[0]?.text).toBe('d');
});

test('should draw no further than the slider stands, to the very instant', () => {
  expect(reached(TRACK.points, Date.parse(at(10)))).toBe(2);
  expect(reached(TRACK.points, Date.parse(at(10)) - 1)).toBe(1);
  const overlay = overlayOf(TRACK, Date.parse(at(10)), ({ id }) => id);
  expect(overlay.ways).toHaveLength(1);
  expect(overlay.labels?.[0]?.text).toBe('b');
});

test('should leave out what has no place instead of guessing it', () => {
  const lost = {
    ...TRACK,
    points: [point('a', 0), point('b', 10, { location: null }), point('c', 50), point('d', 51)],
  };
  const overlay = overlayOf(lost, Infinity, ({ id }) => id);

  expect(overlay.ways?.map(({ kind }) => kind)).toEqual(['doubt']);
  expect(overlay.places).toHaveLength(3);
});

test('should begin a track that is drawn anew at its end, wherever the last one was left', () => {
  const slid = { on: TRACK, at: Date.parse(at(10)) };
  const another = { ...TRACK, points: [point('x', 20), point('y', 30)] };

  expect(slidTo(slid, TRACK, false)).toBe(Date.parse(at(10)));
  expect(slidTo(slid, another, false)).toBe(Date.parse(at(30)));
  expect(slidTo(undefined, TRACK, false)).toBe(Date.parse(at(51)));
  expect(slidTo(slid, undefined, false)).toBe(0);
});

test('should leave the slider of a followed vehicle where it was put while its way goes on', () => {
  const slid = { on: TRACK, at: Date.parse(at(10)) };
  const longer = { ...TRACK, points: [...TRACK.points, point('e', 58)] };

  expect(slidTo(slid, longer, true)).toBe(Date.parse(at(10)));
  expect(slidTo(undefined, longer, true)).toBe(Date.parse(at(58)));
});

test('should have no span without points', () => {
  expect(spanOf({ ...TRACK, points: [], legs: [] })).toBeUndefined();
  expect(spanOf(TRACK)).toEqual([Date.parse(at(0)), Date.parse(at(51))]);
});
