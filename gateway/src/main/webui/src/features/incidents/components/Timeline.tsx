import { Button, Skeleton } from 'antd';
import type { TimelineEntry } from '@/api/types';
import { ErrorState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime, parse } from '@/lib/time';
import { useTimeline } from '../api/incidents';
import styles from './Dispatch.module.css';
import { stampText } from './stampText';

/** The phone's time and ours are the same but for the way between them, unless it was done in a dead spot. */
const SAME_MS = 10_000;

function heardLate({ atSource, at, recordedAt }: TimelineEntry): boolean {
  return atSource === 'DEVICE' && (parse(recordedAt) ?? 0) - (parse(at) ?? 0) > SAME_MS;
}

/** What happened, by whom, the newest first; it can be read and never edited. */
export function Timeline({ incidentId }: { incidentId: string }) {
  const t = useT();
  const query = useTimeline(incidentId);
  const entries = query.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={styles.block} aria-label={t('dispatch.timeline')}>
      <h2>{t('dispatch.timeline')}</h2>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {query.isError && !entries && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {entries?.length === 0 && <span className="muted">{t('dispatch.timelineEmpty')}</span>}
      <ol className={styles.timeline}>
        {entries?.map((entry, index) => (
          <li key={entry.id ?? `${entry.at}-${index}`}>
            <time dateTime={entry.at}>{formatTime(entry.at)}</time>
            <span>
              {wordOf(t, 'event', entry.type)} <span className="muted">{stampText(entry, t)}</span>
              {heardLate(entry) && (
                <span className={styles.device} title={t('dispatch.deviceTimeHelp')}>
                  {' '}
                  {t('dispatch.deviceTime', { time: formatTime(entry.recordedAt) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('dispatch.timelineMore')}
        </Button>
      )}
    </section>
  );
}
