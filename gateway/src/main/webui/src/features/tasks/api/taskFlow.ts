import type { Task, TaskStatus } from '@/api/types';
import type { QueuedAction } from '@/lib/offlineQueue';

export type TaskStep = 'accept' | 'depart' | 'arrive' | 'complete' | 'refuse';

/** Asks for more units; moves nothing on. */
export const REINFORCE = 'reinforce';

const RESULT: Record<TaskStep, TaskStatus> = {
  accept: 'ACCEPTED',
  depart: 'EN_ROUTE',
  arrive: 'ON_SCENE',
  complete: 'DONE',
  refuse: 'REFUSED',
};

const NEXT: Partial<Record<TaskStatus, TaskStep>> = {
  ISSUED: 'accept',
  ACCEPTED: 'depart',
  EN_ROUTE: 'arrive',
  ON_SCENE: 'complete',
};

/** The one step that comes next, or nothing when the task is over. */
export function nextStep(status: TaskStatus): TaskStep | undefined {
  return NEXT[status];
}

/** A crew may refuse until it is under way. */
export function mayRefuse(status: TaskStatus): boolean {
  return status === 'ISSUED' || status === 'ACCEPTED';
}

export function isOver(status: TaskStatus): boolean {
  return nextStep(status) === undefined && status !== 'RESERVED';
}

/** A crew that goes or is there may ask for more. */
export function mayReinforce(status: TaskStatus): boolean {
  return status === 'ACCEPTED' || status === 'EN_ROUTE' || status === 'ON_SCENE';
}

/**
 * While the crew may go, and afterwards where it was there. The server takes a picture of any order of one's own, since one
 * from a dead spot must not be lost; but from an order on which nobody went there is none to take.
 */
export function mayPicture({ status, arrivedAt }: Pick<Task, 'status' | 'arrivedAt'>): boolean {
  return isOver(status) ? status === 'DONE' || Boolean(arrivedAt) : status !== 'RESERVED';
}

/** The task as the officer left it: what waits to be sent counts as done, what was refused does not. */
export function withQueued(task: Task, actions: readonly QueuedAction[]): Task {
  return actions
    .filter(({ subject, conflict }) => subject === task.id && !conflict)
    .reduce((projected, { name }) => ({ ...projected, status: RESULT[name as TaskStep] ?? projected.status }), task);
}
