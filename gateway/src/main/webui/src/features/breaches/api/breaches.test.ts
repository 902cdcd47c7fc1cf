import { QueryClient } from '@tanstack/react-query';
import type { Alert } from '@/api/types';
import { openAlert } from '../../../../test/fixtures/alerts';
import { applyBreaches, stands, type Breach } from './breaches';

const clock = { stage: 'WARN' as const, startedAt: '2026-11-23T06:00:00Z', dueAt: '2026-11-23T06:00:15Z' };
const breach = (change: Partial<Breach> = {}): Breach => ({
  id: `b-${change.step ?? 1}`,
  alertId: 'a-1',
  townshipCode: 'T01',
  clock,
  step: 1,
  at: '2026-11-23T06:00:15Z',
  nextAt: '2026-11-23T06:00:30Z',
  ...change,
});
const none = { alerts: [], incidents: [], tasks: [] };

function after(...batches: [Breach[], Alert[]?][]): Breach[] {
  const client = new QueryClient();
  for (const [breaches, alerts = []] of batches) applyBreaches(client, breaches, { ...none, alerts });
  return client.getQueryData<Breach[]>(['breaches']) ?? [];
}

test('a later step of the same clock takes the place of the earlier, and an earlier one that comes late does not', () => {
  expect(after([[breach()]], [[breach({ step: 2 })]], [[breach()]])).toEqual([breach({ step: 2 })]);
});

test('the alert that shows its stage as done ends it, one that shows it running does not', () => {
  const running = openAlert({ id: 'a-1', clocks: [clock] });
  const done = openAlert({ id: 'a-1', clocks: [{ ...clock, doneAt: '2026-11-23T06:00:20Z' }] });
  expect(after([[breach()]], [[], [running]])).toHaveLength(1);
  expect(after([[breach()]], [[], [done]])).toHaveLength(0);
});

test('a stage that began again is not ended by its earlier beginning', () => {
  const earlier = { ...clock, startedAt: '2026-11-23T05:00:00Z', doneAt: '2026-11-23T05:00:10Z' };
  expect(after([[breach()], [openAlert({ id: 'a-1', clocks: [earlier] })]])).toHaveLength(1);
});

test('what is dismissed has no overdue stage any more', () => {
  expect(after([[breach()]], [[], [openAlert({ id: 'a-1', status: 'DISMISSED' })]])).toHaveLength(0);
});

test('keeps no more than two hundred, the newest', () => {
  const many = Array.from({ length: 201 }, (_, n) =>
    breach({ id: `b${n}`, alertId: `a${n}`, at: new Date(Date.parse(clock.dueAt) + n).toISOString() }),
  );
  const kept = after([many]);
  expect(kept).toHaveLength(200);
  expect(kept.some(({ id }) => id === 'b0')).toBe(false);
});

test('stands until the next step is overdue itself; the last one for ten minutes', () => {
  const next = Date.parse('2026-11-23T06:00:30Z');
  expect(stands(breach(), next + 14_999)).toBe(true);
  expect(stands(breach(), next + 15_000)).toBe(false);
  const last = breach({ step: 3, nextAt: null });
  expect(stands(last, Date.parse(last.at) + 599_999)).toBe(true);
  expect(stands(last, Date.parse(last.at) + 600_000)).toBe(false);
  const listed = { ...last, listedAt: Date.parse(last.at) + 3_600_000 };
  expect(stands(listed, listed.listedAt + 599_999)).toBe(true);
});
