import { Skeleton } from 'antd';
import { ErrorState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useTimeline } from '../api/incidents';
import styles from './Dispatch.module.css';

/** What happened, by whom, in order; it can be read and never edited. */
export function Timeline({ incidentId }: { incidentId: string }) {
  const t = useT();
  const query = useTimeline(incidentId);
  return (
    <section className={styles.block} aria-label={t('dispatch.timeline')}>
      <h2>{t('dispatch.timeline')}</h2>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <span className="muted">{t('dispatch.timelineEmpty')}</span>}
      <ol className={styles.timeline}>
        {query.data?.map((entry, index) => (
          <li key={`${entry.at}-${index}`}>
            <time dateTime={entry.at}>{formatTime(entry.at)}</time>
            <span>
              {wordOf(t, 'event', entry.type)}{' '}
              <span className="muted">{[entry.text, entry.actor].filter(Boolean).join(' · ')}</span>
              {entry.atSource === 'DEVICE' && (
                <span className={styles.device} title={t('dispatch.deviceTimeHelp')}>
                  {' '}
                  {t('dispatch.deviceTime', { time: formatTime(entry.recordedAt) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
