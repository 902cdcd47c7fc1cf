import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Task, TaskStatus } from '@/api/types';
import { TaskActions } from './TaskActions';

const task = (status: TaskStatus) => ({ id: 't1', status }) as Task;

afterEach(() => vi.useRealTimers());

test('a double tap makes one step, though the button has become the next one in between', () => {
  vi.useFakeTimers();
  const onAct = vi.fn();
  const page = render(<TaskActions task={task('ISSUED')} onAct={onAct} />);
  fireEvent.click(screen.getByText('接受任务'));
  page.rerender(<TaskActions task={task('ACCEPTED')} onAct={onAct} />);
  fireEvent.click(screen.getByText(/^出\s?发$/));
  expect(onAct.mock.calls.map(([step]) => step)).toEqual(['accept']);

  act(() => void vi.advanceTimersByTime(1000));
  fireEvent.click(screen.getByText(/^出\s?发$/));
  expect(onAct.mock.calls.map(([step]) => step)).toEqual(['accept', 'depart']);
});
