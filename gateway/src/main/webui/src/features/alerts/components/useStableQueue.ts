import { useCallback, useMemo, useState } from 'react';
import type { Alert } from '@/api/types';
import { nameOf, useBaseMap } from '@/components/map/baseData';
import { alertTitle } from '@/lib/alertTitle';
import { useLanguage, useT } from '@/lib/i18n';
import { stableQueue, type QueueFilter, type Spoken, type StableQueue } from '../api/queueOrder';

export interface HeldQueue extends StableQueue {
  hold: () => void;
  release: () => void;
  /** The most urgent one that nobody has seen yet, wherever the list is held. */
  urgent: () => string | undefined;
}

/** The queue as shown, frozen while held. A changed filter is the user's own wish and thaws it. */
export function useStableQueue(alerts: readonly Alert[], filter: QueueFilter, inHand?: string): HeldQueue {
  const [held, setHeld] = useState<{ ids: string[]; filter: QueueFilter }>();
  const ids = held && held.filter === filter ? held.ids : undefined;
  const spoken = useSpoken();
  const queue = useMemo(() => stableQueue(alerts, filter, ids, inHand, spoken), [alerts, filter, ids, inHand, spoken]);
  const rows = queue.rows;
  const hold = useCallback(
    () => setHeld((now) => (now && now.filter === filter ? now : { ids: rows.map(({ id }) => id), filter })),
    [rows, filter],
  );
  const release = useCallback(() => setHeld(undefined), []);
  const urgent = () =>
    stableQueue(alerts, filter, undefined, undefined, spoken).rows.find(({ status }) => status === 'OPEN')?.id;
  return { ...queue, hold, release, urgent };
}

/** Title and township as they are shown: one looks for what one sees. */
function useSpoken(): Spoken {
  const t = useT();
  const english = useLanguage() === 'en';
  const { data: map } = useBaseMap();
  return useMemo(() => {
    const townships = new Map(
      (map?.townships.features ?? []).map(({ properties }) => [String(properties?.code), nameOf(properties, english)]),
    );
    return (alert) => [alertTitle(alert, t), townships.get(alert.townshipCode ?? '') ?? ''];
  }, [t, english, map]);
}
