import { renderHook } from '@testing-library/react';
import type { Task } from '@/api/types';
import { newlyIssued, useTaskBell } from './useTaskBell';

const task = (id: string, status: string) => ({ id, status }) as Task;

test('only a task that waits for an answer and was not there before is news', () => {
  const tasks = [task('a', 'ISSUED'), task('b', 'ISSUED'), task('c', 'ACCEPTED')];
  expect(newlyIssued(new Set(['a']), tasks).map(({ id }) => id)).toEqual(['b']);
});

test('what is there when the page opens is silent, what comes later is felt once', () => {
  const vibrate = vi.fn();
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
  const { rerender } = renderHook(({ tasks }: { tasks?: Task[] }) => useTaskBell(tasks), {
    initialProps: { tasks: undefined as Task[] | undefined },
  });
  rerender({ tasks: [task('a', 'ISSUED')] });
  expect(vibrate).not.toHaveBeenCalled();
  rerender({ tasks: [task('a', 'ISSUED'), task('b', 'ISSUED')] });
  rerender({ tasks: [task('a', 'ACCEPTED'), task('b', 'ISSUED')] });
  expect(vibrate).toHaveBeenCalledTimes(1);
});
