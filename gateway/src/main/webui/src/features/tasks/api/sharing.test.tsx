import type { Task } from '@/api/types';
import { intervalOf, sharingPreference, stateOf, shown } from './sharing';

const task = (status: string) => ({ status }) as Task;

test('positions are told often on the way and seldom at rest', () => {
  expect(intervalOf([task('DONE'), task('EN_ROUTE')])).toBe(15_000);
  expect(intervalOf([task('ISSUED')])).toBe(90_000);
  expect(intervalOf([])).toBe(90_000);
});

test('an officer is not told that he is seen when the server has dropped his position', () => {
  expect(stateOf({ accepted: 1, outOfOrder: 0 })).toBe('sent');
  expect(stateOf({ accepted: 0, outOfOrder: 1 })).toBe('sent');
  expect(stateOf({ accepted: 0, outOfOrder: 0 })).toBe('refused');
});

test('nothing is shared before the officer has agreed', () => {
  expect(sharingPreference.get()).toBe('off');
});

test('who is in no unit is told that nothing is sent, instead of being left waiting', () => {
  const waiting = { state: 'waiting' } as const;
  expect(shown(true, [], waiting)).toEqual({ state: 'noUnit' });
  expect(shown(true, undefined, waiting)).toBe(waiting);
  expect(shown(true, [{}], waiting)).toBe(waiting);
  expect(shown(false, [], waiting)).toEqual({ state: 'off' });
});
