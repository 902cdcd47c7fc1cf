import { centred, follow, marked, pan, place, ticks, zoom } from './viewport';

const HOUR = 3_600_000;
const day = { from: 16 * HOUR, to: 40 * HOUR };

test('zooming keeps the moment under the pointer in its place, and never leaves the day', () => {
  const near = zoom(day, day, 22 * HOUR, 0.5);
  expect(near).toEqual({ from: 19 * HOUR, to: 31 * HOUR });
  expect(zoom(near, day, 20 * HOUR, 100)).toEqual(day);
  expect(zoom(near, day, 20 * HOUR, 1e-9).to - zoom(near, day, 20 * HOUR, 1e-9).from).toBe(60_000);
  expect(zoom({ from: 16 * HOUR, to: 17 * HOUR }, day, 17 * HOUR, 2)).toEqual({ from: 16 * HOUR, to: 18 * HOUR });
});

test('panning and centring stop at the edges of the day', () => {
  expect(pan({ from: 38 * HOUR, to: 39 * HOUR }, day, 5 * HOUR)).toEqual({ from: 39 * HOUR, to: 40 * HOUR });
  expect(centred(16 * HOUR, 2 * HOUR, day)).toEqual({ from: 16 * HOUR, to: 18 * HOUR });
});

test('the line follows the playhead only when it leaves the line', () => {
  const view = { from: 20 * HOUR, to: 21 * HOUR };
  expect(follow(view, day, 20.5 * HOUR)).toBe(view);
  expect(follow(view, day, 21 * HOUR).from).toBeLessThan(21 * HOUR);
  expect(follow(view, day, 21 * HOUR).to).toBeGreaterThan(21 * HOUR);
});

test('ticks are round moments and never crowd the line', () => {
  expect(ticks(day).map((at) => at / HOUR)).toEqual([18, 21, 24, 27, 30, 33, 36, 39]);
  const minute = ticks({ from: 20 * HOUR + 3_000, to: 20 * HOUR + 63_000 });
  expect(minute.every((at) => at % 10_000 === 0)).toBe(true);
  expect(minute.length).toBeLessThanOrEqual(10);
});

test('what lies outside is not placed, what is short stays visible', () => {
  const view = { from: 0, to: 1000 };
  expect(place(view, 1000, 2000)).toBeUndefined();
  expect(place(view, -500, 500)).toEqual({ left: '0.000%', width: 'max(1px, 50.000%)' });
});

test('a marked range has two ends, in order', () => {
  expect(marked(5, undefined)).toBeUndefined();
  expect(marked(5, 5)).toBeUndefined();
  expect(marked(9, 5)).toEqual({ from: 5, to: 9 });
});
