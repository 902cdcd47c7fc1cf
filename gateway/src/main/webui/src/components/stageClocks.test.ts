import type { Incident } from '@/api/types';
import { clocksOf, readStage } from './stageClocks';

const clock = { stage: 'WARN' as const, startedAt: '2026-11-23T06:00:00Z', dueAt: '2026-11-23T06:00:15Z' };
const at = (seconds: number) => Date.parse(clock.startedAt) + seconds * 1000;

test.each([
  [11.999, 'running'],
  [12, 'near'],
  [14.999, 'near'],
  [15, 'breached'],
])('after %d of 15 s the clock is %s', (seconds, state) => {
  expect(readStage('WARN', clock, at(seconds)).state).toBe(state);
});

test('a done stage stands still and says whether it was in time', () => {
  const done = { ...clock, doneAt: '2026-11-23T06:00:10Z' };
  expect(readStage('WARN', done, at(600))).toMatchObject({ state: 'done', elapsedMs: 10_000, limitMs: 15_000 });
  expect(readStage('WARN', { ...clock, doneAt: '2026-11-23T06:00:16Z' }, at(600)).state).toBe('doneLate');
});

test('a stage that has not begun, or whose matter is over, has no running clock', () => {
  expect(readStage('DEPLOY', undefined, at(600)).state).toBe('waiting');
  expect(readStage('WARN', clock, at(600), true).state).toBe('waiting');
});

test('a dispatch stage that had to begin again runs again', () => {
  const first = { stage: 'DISPATCH' as const, startedAt: '2026-03-02T04:00:00Z', dueAt: '2026-03-02T04:01:00Z' };
  const again = { stage: 'DISPATCH' as const, startedAt: '2026-03-02T04:05:00Z', dueAt: '2026-03-02T04:06:00Z' };
  const incident = { clocks: [{ ...first, doneAt: '2026-03-02T04:00:10Z' }, again] } as Incident;
  expect(clocksOf(undefined, incident).DISPATCH).toBe(again);
});
