import { offsetOf } from './serverTime';

test('a computer that is behind is put forward by the sign that came soonest', () => {
  expect(offsetOf([299_400, 299_950, 250_000], 80)).toBe(299_950);
});

test('a computer that is ahead is put back, the way of the sign allowed for', () => {
  expect(offsetOf([-300_040, -300_700], 80)).toBe(-300_000);
});

test('a slow line is no wrong clock', () => {
  expect(offsetOf([-2_900], 1_000)).toBe(0);
  expect(offsetOf([-60_000, -40], 1_000)).toBe(0);
  expect(offsetOf([900], 80)).toBe(0);
});
