import { clipPath, isWritten, seenAt } from './alertClip';

const AT = '2026-11-23T06:10:00Z';
const SEEN = '2026-11-23T06:00:00Z';
const alert = { id: 'a-1', cameraId: 'c-1', raisedAt: AT };

test('asks for the seconds around the frame, not around when a backlog let it be judged', () => {
  expect(clipPath({ ...alert, firstSeenAt: SEEN })).toContain('at=2026-11-23T06%3A00%3A00.000Z');
  expect(clipPath({ ...alert, firstSeenAt: null })).toContain('at=2026-11-23T06%3A10%3A00.000Z');
});

test('a camera clock that runs ahead never asks for what is not there yet', () => {
  expect(seenAt({ raisedAt: SEEN, firstSeenAt: AT })).toBe(SEEN);
});

test('of a late alert the clip was written long ago', () => {
  expect(isWritten(seenAt({ raisedAt: AT, firstSeenAt: SEEN }), Date.parse(AT))).toBe(true);
  expect(isWritten(seenAt({ raisedAt: AT }), Date.parse(AT) + 24_999)).toBe(false);
});
