import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Purpose } from '@/components/PurposeDialog';
import { isCapped, useAlert, useAlertQueue } from '@/features/alerts/api/alerts';
import { asShown, dismissals } from '@/features/alerts/api/dismissals';
import type { QueueFilter } from '@/features/alerts/api/queueOrder';
import { NO_FILTER } from '@/features/alerts/components/AlertQueue';
import { useStableQueue } from '@/features/alerts/components/useStableQueue';
import { useRule } from '@/features/rules/api/rules';
import { askedOfDesk } from '@/lib/deskLink';

/** Which alerts stand in the queue, which one is in hand, and how to get to the next. The address holds the choice. */
export function useDeskQueue() {
  const { alertId } = useParams();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = askedOfDesk(search);
  const { ruleId } = asked;
  const [chosen, setFilter] = useState<QueueFilter>({ ...NO_FILTER, scope: asked.scope });
  const [purpose, setPurpose] = useState<Purpose>();
  const filter = useMemo(() => ({ ...chosen, ruleId }), [chosen, ruleId]);
  const list = useAlertQueue(filter.scope, true, ruleId, filter.scope === 'active' ? undefined : purpose);
  const capped = useMemo(() => isCapped(list.data, filter.scope), [list.data, filter.scope]);
  const waiting = useSyncExternalStore(dismissals.subscribe, dismissals.get);
  const listed = useMemo(
    () => (waiting ? list.data?.map((one) => asShown(one, waiting)) : list.data) ?? NONE,
    [list.data, waiting],
  );
  const queue = useStableQueue(listed, filter, alertId);
  const known = useAlert(alertId);
  const alert = useMemo(() => ({ ...known, data: known.data && asShown(known.data, waiting) }), [known, waiting]);
  const lastIndex = useRef(0);

  const index = queue.rows.findIndex(({ id }) => id === alertId);
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);

  // The question that led here stays in the address.
  const query = search.toString();
  const select = useCallback(
    (id: string) => void navigate({ pathname: `/desk/${id}`, search: query }, { replace: true }),
    [navigate, query],
  );
  const ruleName = useRule(ruleId).data?.name ?? list.data?.find((one) => one.ruleId === ruleId)?.ruleName;
  const everyRule = () => {
    setFilter(NO_FILTER);
    setPurpose(undefined);
    void navigate({ search: '' }, { replace: true });
  };

  const first = queue.rows[0]?.id;
  useEffect(() => {
    // With nothing in hand the most urgent one is: the program can answer that question itself.
    if (alertId === undefined && first !== undefined) select(first);
  }, [alertId, first, select]);

  /** From a row that has left the queue the next one is whatever moved up into its place. */
  const step = (delta: 1 | -1) => {
    const from = index >= 0 ? index : delta > 0 ? lastIndex.current - 1 : lastIndex.current;
    const row = queue.rows[Math.max(0, Math.min(queue.rows.length - 1, from + delta))];
    if (row) select(row.id);
  };

  /** Out of a list that a resting pointer holds still, too: the keys must lead to what has just come. */
  const toUrgent = () => {
    const id = queue.urgent();
    queue.release();
    if (id) select(id);
  };

  return {
    filter,
    setFilter,
    purpose,
    setPurpose,
    ruleName,
    everyRule,
    list,
    capped,
    queue,
    alert,
    alertId,
    select,
    step,
    toUrgent,
  };
}

const NONE: never[] = [];
