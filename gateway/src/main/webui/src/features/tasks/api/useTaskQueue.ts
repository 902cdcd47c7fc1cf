import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Task } from '@/api/types';
import { OfflineQueue, type QueueSnapshot } from '@/lib/offlineQueue';
import { isSomebodyElse } from '@/lib/signedIn';
import { actionsOf } from '@/lib/unsent';
import type { REINFORCE, TaskStep } from './taskFlow';

export interface TaskQueue {
  snapshot: QueueSnapshot;
  act: (task: Task, step: TaskStep | typeof REINFORCE, body?: Record<string, unknown>) => void;
  /** Something the officer himself came upon: each report stands alone. */
  report: (body: Record<string, unknown>) => void;
  dismissConflict: (id: string) => void;
}

/** One queue a person and page: a page that is left and opened again finds the one that may still be sending. */
const queues = new Map<string, OfflineQueue>();
let reload: () => Promise<unknown> = async () => undefined;

function queueOf(username: string): OfflineQueue {
  const queue =
    queues.get(username) ??
    new OfflineQueue(
      actionsOf(username),
      undefined,
      () => reload(),
      () => !isSomebodyElse(username),
    );
  queues.set(username, queue);
  return queue;
}

/** The officer's actions, sent at once where there is a line and in order where there was none. */
export function useTaskQueue(username: string): TaskQueue {
  const client = useQueryClient();
  const queue = queueOf(username);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.get);

  useEffect(() => {
    reload = () => client.invalidateQueries({ queryKey: ['tasks', 'mine'] });
  }, [client]);

  useEffect(() => {
    const drain = () => void queue.drain();
    drain();
    const refresh = () => void queue.refresh();
    window.addEventListener('storage', refresh);
    window.addEventListener('online', drain);
    document.addEventListener('visibilitychange', drain);
    return () => {
      window.removeEventListener('storage', refresh);
      window.removeEventListener('online', drain);
      document.removeEventListener('visibilitychange', drain);
    };
  }, [queue]);

  return {
    snapshot,
    report: (body) => void queue.add({ subject: crypto.randomUUID(), name: 'report', path: '/api/v1/incidents', body }),
    dismissConflict: (id) => queue.dismissConflict(id),
    act: (task, step, body = {}) => {
      const path = `/api/v1/tasks/${task.id}/${step}`;
      void queue.add({
        subject: task.id,
        name: step,
        path,
        body,
        ...(step === 'complete' && { words: true as const }),
      });
    },
  };
}

function subscribeToLine(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribeToLine, () => navigator.onLine);
}
