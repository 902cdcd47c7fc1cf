import { useVirtualizer } from '@tanstack/react-virtual';
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { Alert } from '@/api/types';
import type { Purpose } from '@/components/PurposeDialog';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { QUEUE_LIMIT } from '../api/alerts';
import type { QueueFilter } from '../api/queueOrder';
import styles from './Queue.module.css';
import { PastPlates } from './PastPlates';
import { QueueFilters } from './QueueFilters';
import { QueueRow, ROW_HEIGHT } from './QueueRow';
import type { HeldQueue } from './useStableQueue';

interface AlertQueueProps {
  queue: HeldQueue;
  loaded: number;
  /** There are more than the desk lists. */
  capped: boolean;
  pending: boolean;
  error: unknown;
  filter: QueueFilter;
  selectedId?: string;
  /** The rule of which alone alerts are shown. */
  ruleName?: string;
  /** What old alerts of plates are listed for. */
  purpose?: Purpose;
  searchRef: Ref<InputRef>;
  onFilter: (filter: QueueFilter) => void;
  onEveryRule: () => void;
  onPurpose: (purpose: Purpose | undefined) => void;
  onSelect: (id: string) => void;
  onRetry: () => void;
}

export const NO_FILTER: QueueFilter = { scope: 'active', severities: [], text: '' };

/** The queue of the desk. It holds still while a hand is on it: see `stableQueue`. */
export function AlertQueue(props: AlertQueueProps) {
  const { queue, filter, ruleName, searchRef, onFilter, onEveryRule, onRetry } = props;
  const t = useT();
  // What could not be read is not none.
  const unread = props.loaded === 0 && (props.pending || Boolean(props.error));
  return (
    <section className={styles.panel} aria-label={t('desk.queue')}>
      <QueueFilters
        filter={filter}
        shown={unread ? undefined : queue.rows.length}
        ruleName={ruleName}
        searchRef={searchRef}
        onEveryRule={onEveryRule}
        onChange={onFilter}
      />
      {Boolean(props.error) && props.loaded > 0 && <StaleBar text={t('state.refreshFailed')} onRetry={onRetry} />}
      {queue.waiting > 0 && (
        <button type="button" className={styles.waiting} onClick={queue.release}>
          {t('desk.newAlerts', { count: queue.waiting })} <kbd>N</kbd>
        </button>
      )}
      {props.capped && <div className={`${styles.tools} muted`}>{t('desk.capped', { count: QUEUE_LIMIT })}</div>}
      {filter.scope !== 'active' && <PastPlates purpose={props.purpose} onPurpose={props.onPurpose} />}
      <QueueBody {...props} />
    </section>
  );
}

function QueueBody({
  queue,
  pending,
  error,
  loaded,
  filter,
  onFilter,
  onEveryRule,
  onRetry,
  ...rest
}: AlertQueueProps) {
  const t = useT();
  if (pending) return <SkeletonRows count={8} height={56} />;
  if (error && loaded === 0) return <ErrorState error={error} onRetry={onRetry} />;
  if (queue.rows.length > 0) return <QueueList queue={queue} {...rest} />;
  const filtered = filter.severities.length > 0 || filter.text !== '' || filter.ruleId !== undefined;
  const clear = () => (filter.ruleId ? onEveryRule() : onFilter({ ...NO_FILTER, scope: filter.scope }));
  return filtered ? (
    <EmptyState
      title={t('desk.emptyFilteredTitle')}
      text={t('desk.emptyFilteredText')}
      action={<Button onClick={clear}>{t('desk.clearFilter')}</Button>}
    />
  ) : (
    <EmptyState title={t('desk.emptyTitle')} text={t('desk.emptyText')} icon={<CheckCircleOutlined />} />
  );
}

/** The row that a key leads to from this one, which is -1 where the one in hand is not listed. */
function target(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function QueueList({ queue, selectedId, onSelect }: Pick<AlertQueueProps, 'queue' | 'selectedId' | 'onSelect'>) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, hold, release } = queue;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here and passed nowhere
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => (rows[index] as Alert).id,
    overscan: 6,
  });
  const selectedIndex = rows.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
    // Follows the selection only; rows that shift around it do not scroll the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId]);
  /** As any list does it, for those who do not know J and K, and for screen readers, which keep letters to themselves. */
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, selectedIndex, rows.length);
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    onSelect(row.id);
  };
  const atTop = () => (scroller.current?.scrollTop ?? 0) < ROW_HEIGHT;
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('desk.queue')}
      aria-activedescendant={selectedId ? `alert-${selectedId}` : undefined}
      onKeyDown={onKeyDown}
      onPointerEnter={hold}
      onPointerLeave={() => atTop() && release()}
      onScroll={() => !atTop() && hold()}
    >
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const alert = rows[index];
          return (
            alert && (
              <QueueRow
                key={key}
                alert={alert}
                place={index + 1}
                of={rows.length}
                top={start}
                selected={alert.id === selectedId}
                onSelect={onSelect}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
