import { Skeleton } from 'antd';
import type { Alert } from '@/api/types';
import { SeverityIcon } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { StaleBar } from '@/components/states';
import { shownTo } from '@/lib/alertPlace';
import { useT, wordOf } from '@/lib/i18n';
import { useJurisdiction } from '@/lib/jurisdiction';
import { formatTime } from '@/lib/time';
import { useCameraHistory } from '../api/alerts';
import styles from './Evidence.module.css';

/** What this camera raised before: a gate that opens every evening reads differently from one that never did. */
export function CameraHistory({ alert, onSelect }: { alert: Alert; onSelect: (id: string) => void }) {
  const t = useT();
  const jurisdiction = useJurisdiction();
  const history = useCameraHistory(shownTo(jurisdiction, alert).where.cameraId);
  const others = history.data?.filter(({ id }) => id !== alert.id).sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
  return (
    <section>
      <h2 className="muted">{t('desk.history')}</h2>
      {history.isPending && <Skeleton.Node active style={{ height: 63, width: '100%' }} />}
      {history.isError && !history.data && (
        <StaleBar text={t('state.unread', { what: t('desk.history') })} onRetry={() => void history.refetch()} />
      )}
      {others?.length === 0 && <p className="muted">{t('desk.historyNone')}</p>}
      {others && others.length > 0 && (
        <div className={styles.history}>
          {others.slice(0, 12).map((past) => (
            <button key={past.id} type="button" className={styles.past} onClick={() => onSelect(past.id)}>
              <div>
                <Picture src={shownTo(jurisdiction, past).snapshotUrl} alt="" fit="cover" small />
              </div>
              <SeverityIcon severity={past.severity} /> {formatTime(past.raisedAt)}
              <span className="ellipsis muted" style={{ display: 'block' }}>
                {wordOf(t, 'alertStatus', past.status)}
              </span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
