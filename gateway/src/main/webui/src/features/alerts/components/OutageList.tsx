import { StatusTag } from '@/components/marks';
import { reasonText } from '@/lib/healthReason';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import type { Alert } from '@/api/types';
import styles from './Evidence.module.css';

/** Which cameras an outage has taken, in the place of a picture: what is lost has none. */
export function OutageList({ outage }: { outage: NonNullable<Alert['outage']> }) {
  const t = useT();
  return (
    <section className={styles.outage}>
      <strong>{t('desk.outageOut', { out: outage.out ?? 0, lost: outage.lost ?? 0 })}</strong>
      <ul>
        {outage.cameras?.map(({ cameraId, cameraName, reason, lostAt, backAt }) => (
          <li key={cameraId}>
            <time>{formatTime(lostAt)}</time>
            <span className="ellipsis" title={cameraName ?? cameraId}>
              {cameraName ?? cameraId}
            </span>
            <span className="ellipsis muted" title={reasonText(t, 'healthReason', reason)}>
              {reasonText(t, 'healthReason', reason)}
            </span>
            {backAt ? (
              <span className="muted">
                {t('desk.outageBack')} {formatTime(backAt)}
              </span>
            ) : (
              <StatusTag group="health" value="OFFLINE" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
