import type { Task } from '@/api/types';
import { intervalOf, sharingPreference } from './sharing';

const task = (status: string) => ({ status }) as Task;

test('positions are told often on the way and seldom at rest', () => {
  expect(intervalOf([task('DONE'), task('EN_ROUTE')])).toBe(15_000);
  expect(intervalOf([task('ISSUED')])).toBe(90_000);
  expect(intervalOf([])).toBe(90_000);
});

test('nothing is shared before the officer has agreed', () => {
  expect(sharingPreference.get()).toBe('off');
});
