import { formatDuration, formatSpan, formatStopwatch, formatTime, fromTimeField, toTimeField } from './time';

const now = Date.parse('2026-11-23T06:10:00Z');

test('shows the county time, whatever zone the computer is in', () => {
  expect(formatTime('2026-11-23T06:03:22Z', now)).toBe('14:03:22');
});

test('names the day when it is another one in the county, even if it is today in UTC', () => {
  expect(formatTime('2026-11-22T15:59:59Z', now)).toBe('11-22 23:59:59');
  expect(formatTime('2026-11-22T16:00:00Z', now)).toBe('00:00:00');
});

test('shows a dash for what is missing or is no time', () => {
  expect(formatTime(null)).toBe('—');
  expect(formatTime('yesterday')).toBe('—');
});

test.each([
  [-5_000, '0秒', '0s'],
  [59_999, '59秒', '59s'],
  [60_000, '1分00秒', '1m00s'],
  [3_600_000, '1时00分', '1h00m'],
  [86_400_000 * 2.5, '2天', '2d'],
])('duration of %d ms', (ms, zh, en) => {
  expect(formatDuration(ms, 'zh')).toBe(zh);
  expect(formatDuration(ms, 'en')).toBe(en);
});

test('the stopwatch keeps its digits in place', () => {
  expect(formatStopwatch(8_000)).toBe('0:08');
  expect(formatStopwatch(3_725_000)).toBe('1:02:05');
});

test('writes and reads date-and-time fields on the county clock', () => {
  expect(toTimeField(Date.parse('2026-11-22T16:30:00Z'))).toBe('2026-11-23T00:30');
  expect(fromTimeField('2026-11-23T00:30')).toBe('2026-11-22T16:30:00.000Z');
  expect(fromTimeField('')).toBeUndefined();
  expect(fromTimeField(undefined)).toBeUndefined();
});

test('a span that ends on another day than it began says so', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(formatSpan('2026-11-23T06:00:00Z', '2026-11-23T07:00:00Z', now)).toBe('14:00:00 – 15:00:00');
  expect(formatSpan('2026-11-22T12:00:00Z', '2026-11-23T12:00:00Z', now)).toBe('11-22 20:00:00 – 11-23 20:00:00');
  expect(formatSpan('2026-11-22T01:00:00Z', '2026-11-22T02:00:00Z', now)).toBe('11-22 09:00:00 – 10:00:00');
});
