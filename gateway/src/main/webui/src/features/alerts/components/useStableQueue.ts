import { useCallback, useMemo, useState } from 'react';
import type { Alert } from '@/api/types';
import { stableQueue, type QueueFilter, type StableQueue } from '../api/queueOrder';

export interface HeldQueue extends StableQueue {
  hold: () => void;
  release: () => void;
}

/** The queue as shown, frozen while held. A changed filter is the user's own wish and thaws it. */
export function useStableQueue(alerts: readonly Alert[], filter: QueueFilter, inHand?: string): HeldQueue {
  const [held, setHeld] = useState<{ ids: string[]; filter: QueueFilter }>();
  const ids = held && held.filter === filter ? held.ids : undefined;
  const queue = useMemo(() => stableQueue(alerts, filter, ids, inHand), [alerts, filter, ids, inHand]);
  const rows = queue.rows;
  const hold = useCallback(
    () => setHeld((now) => (now && now.filter === filter ? now : { ids: rows.map(({ id }) => id), filter })),
    [rows, filter],
  );
  const release = useCallback(() => setHeld(undefined), []);
  return { ...queue, hold, release };
}
