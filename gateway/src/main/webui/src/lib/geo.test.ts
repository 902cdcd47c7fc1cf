import { describe, expect, it, test } from 'vitest';
import { isInside, metresBetween } from './geo';

describe('the distance between two places', () => {
  it('is measured in metres, the same both ways', () => {
    const a = { lon: 113.2, lat: 33.4 };
    const b = { lon: 113.2, lat: 33.41 };

    expect(metresBetween(a, b)).toBeCloseTo(1113, -1);
    expect(metresBetween(a, b)).toBe(metresBetween(b, a));
    expect(metresBetween(a, a)).toBe(0);
    expect(metresBetween(a, { lon: 113.21, lat: 33.4 })).toBeCloseTo(929, -1);
  });
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
