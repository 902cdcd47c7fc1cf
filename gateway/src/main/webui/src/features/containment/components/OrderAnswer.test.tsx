import { render, screen } from '@testing-library/react';
import type { Ordered } from '../api/containment';
import { OrderAnswer } from './OrderAnswer';

const ordered = { tasks: [{}], alreadyThere: [], notFree: [] } as unknown as Ordered;

test('names the units of other townships, which were not sent, and nothing that did not happen', () => {
  render(<OrderAnswer ordered={{ ...ordered, outOfReach: ['巡101', '巡102'] }} />);
  expect(screen.getByRole('status').textContent).toBe(
    '已下达 1 个任务。 巡101、巡102 属于其他乡镇，未下达：请有权限的调度员下达。',
  );
});

test('reads the answer of an older service', () => {
  render(<OrderAnswer ordered={ordered} />);
  expect(screen.getByRole('status').textContent).toBe('已下达 1 个任务。');
});
