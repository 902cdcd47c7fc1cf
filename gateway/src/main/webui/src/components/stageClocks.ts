import type { Alert, Incident, Stage, StageClock } from '@/api/types';
import { parse } from '@/lib/time';

export const STAGES: readonly Stage[] = ['WARN', 'DISPATCH', 'DEPLOY', 'RESPOND'];

export type StageState = 'waiting' | 'running' | 'near' | 'breached' | 'done' | 'doneLate';

export interface StageReading {
  stage: Stage;
  state: StageState;
  elapsedMs: number;
  limitMs: number;
}

/** From here on a clock is amber. */
const NEAR = 0.8;

/** The clock that matters of each stage, over an alert, its incident and the incident's tasks. */
export function clocksOf(alert: Alert | undefined, incident: Incident | undefined): Partial<Record<Stage, StageClock>> {
  const all = [
    ...(alert?.clocks ?? []),
    ...newestOfEach(incident?.clocks ?? []),
    ...(incident?.tasks ?? []).flatMap((task) => task.clocks ?? []),
  ];
  const result: Partial<Record<Stage, StageClock>> = {};
  for (const clock of all) {
    const chosen = result[clock.stage];
    if (!chosen || weight(clock) < weight(chosen)) result[clock.stage] = clock;
  }
  return result;
}

/** A stage that had to begin again, because nobody went any more, counts from its last beginning. */
function newestOfEach(clocks: readonly StageClock[]): StageClock[] {
  const newest = new Map<Stage, StageClock>();
  for (const clock of clocks) {
    const known = newest.get(clock.stage);
    if (!known || (parse(clock.startedAt) ?? 0) >= (parse(known.startedAt) ?? 0)) newest.set(clock.stage, clock);
  }
  return [...newest.values()];
}

/** With several units on the way, the first that made it counts; while none has, the one due first. */
function weight(clock: StageClock): number {
  return parse(clock.doneAt) ?? Number.MAX_SAFE_INTEGER / 2 + (parse(clock.dueAt) ?? 0);
}

export function readStage(stage: Stage, clock: StageClock | undefined, now: number, over = false): StageReading {
  const startedAt = parse(clock?.startedAt);
  const dueAt = parse(clock?.dueAt);
  if (startedAt === undefined || dueAt === undefined) return { stage, state: 'waiting', elapsedMs: 0, limitMs: 0 };
  const limitMs = dueAt - startedAt;
  const doneAt = parse(clock?.doneAt);
  if (doneAt !== undefined) {
    return { stage, state: doneAt > dueAt ? 'doneLate' : 'done', elapsedMs: doneAt - startedAt, limitMs };
  }
  // What was dismissed or called off has no running clock any more.
  if (over) return { stage, state: 'waiting', elapsedMs: 0, limitMs };
  const elapsedMs = now - startedAt;
  const state = now >= dueAt ? 'breached' : elapsedMs >= limitMs * NEAR ? 'near' : 'running';
  return { stage, state, elapsedMs, limitMs };
}
