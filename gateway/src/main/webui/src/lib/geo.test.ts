import { expect, test } from 'vitest';
import { boundsAround, circleRing, isInside } from './geo';

test('should close a circle whose edge is as far away as was said', () => {
  const ring = circleRing({ lon: 113.2, lat: 33.4 }, 1_000);

  expect(ring[0]).toEqual(ring.at(-1)!.map((value) => expect.closeTo(value, 9)));
  expect((ring[0]![1] - 33.4) * 111_320).toBeCloseTo(1_000, 3);
});

test('should hold every place in the rectangle and have none without places', () => {
  expect(boundsAround([])).toBeUndefined();
  expect(
    boundsAround([
      { lon: 2, lat: 1 },
      { lon: 1, lat: 3 },
    ]),
  ).toEqual([1, 1, 2, 3]);
});

const square = [
  [113, 33],
  [114, 33],
  [114, 34],
  [113, 34],
];

test('a place is inside its township and not outside', () => {
  expect(isInside({ lon: 113.5, lat: 33.5 }, square)).toBe(true);
  expect(isInside({ lon: 114.1, lat: 33.5 }, square)).toBe(false);
  expect(isInside({ lon: 113.5, lat: 34.1 }, square)).toBe(false);
});

test('a notch in the border is outside', () => {
  const notched = [...square, [113, 33.6], [113.6, 33.5], [113, 33.4]];
  expect(isInside({ lon: 113.2, lat: 33.5 }, notched)).toBe(false);
  expect(isInside({ lon: 113.8, lat: 33.5 }, notched)).toBe(true);
});
