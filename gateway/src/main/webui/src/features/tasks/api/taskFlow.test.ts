import type { TaskStatus } from '@/api/types';
import { mayPicture } from './taskFlow';

const open: TaskStatus[] = ['ISSUED', 'ACCEPTED', 'EN_ROUTE', 'ON_SCENE'];
const notGone: TaskStatus[] = ['RESERVED', 'TIMED_OUT', 'REFUSED', 'CANCELLED'];

test.each(open)('pictures are taken while the task runs: %s', (status) => {
  expect(mayPicture({ status })).toBe(true);
});

test.each(notGone)('nobody went there, so there is nothing to take a picture of: %s', (status) => {
  expect(mayPicture({ status })).toBe(false);
});

test('a crew that was there adds what it still has, though it was called off since', () => {
  expect(mayPicture({ status: 'CANCELLED', arrivedAt: '2026-03-02T04:00:00Z' })).toBe(true);
  expect(mayPicture({ status: 'DONE' })).toBe(true);
});
