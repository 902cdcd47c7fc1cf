import { expect, test } from 'vitest';
import { boundsAround, circleRing } from './geo';

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
