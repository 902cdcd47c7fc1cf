import { useEffect, useRef } from 'react';
import type { Task } from '@/api/types';
import { soundPreference } from '@/lib/preferences';
import { playCritical } from '@/lib/sound';

const BUZZ = [300, 120, 300];

/** Those of the tasks that wait for an answer and were not there before. */
export function newlyIssued(known: ReadonlySet<string>, tasks: readonly Task[]): Task[] {
  return tasks.filter(({ id, status }) => status === 'ISSUED' && !known.has(id));
}

/** A task that comes while the phone lies beside somebody is heard and felt: its clock runs from the order. */
export function useTaskBell(tasks: readonly Task[] | undefined): void {
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (!tasks) return;
    const fresh = known.current ? newlyIssued(known.current, tasks) : [];
    known.current = new Set(tasks.filter(({ status }) => status === 'ISSUED').map(({ id }) => id));
    if (fresh.length === 0) return;
    if (soundPreference.get() === 'on') playCritical();
    navigator.vibrate?.(BUZZ);
  }, [tasks]);
}
