import { memo } from 'react';
import type { Alert } from '@/api/types';
import { Age, SeverityMark, StatusTag } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { cameraOf, placeOf, shownTo } from '@/lib/alertPlace';
import { alertTitle } from '@/lib/alertTitle';
import { useT } from '@/lib/i18n';
import { useJurisdiction } from '@/lib/jurisdiction';
import { SCOPES } from '../api/alerts';
import styles from './Queue.module.css';

interface QueueRowProps {
  alert: Alert;
  selected: boolean;
  /** Where in the whole queue, of which only a part is drawn. */
  place: number;
  of: number;
  top: number;
  onSelect: (id: string) => void;
}

export const ROW_HEIGHT = 72;

export const QueueRow = memo(function QueueRow({ alert, selected, place, of, top, onSelect }: QueueRowProps) {
  const t = useT();
  const picture = shownTo(useJurisdiction(), alert);
  const open = SCOPES.active.includes(alert.status);
  const where = [cameraOf(placeOf(alert)), !alert.latest && alert.zone].filter(Boolean).join(' · ');
  return (
    <div
      role="option"
      id={`alert-${alert.id}`}
      data-alert-id={alert.id}
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className={`${styles.row} ${open ? '' : styles.finished}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(alert.id)}
    >
      <span className={`${styles.bar} ${styles[alert.severity]}`} aria-hidden />
      <div className={styles.thumb}>
        <Picture src={picture.snapshotUrl} alt="" fit="cover" small />
      </div>
      <div className={styles.what}>
        <strong className="ellipsis" title={alertTitle(alert, t)}>
          {alertTitle(alert, t)}
        </strong>
        <span className={`${styles.where} ellipsis`} title={where}>
          {where}
        </span>
        <SeverityMark severity={alert.severity} />
      </div>
      <div className={styles.side}>
        <span className={styles.age}>
          <Age since={alert.raisedAt} />
        </span>
        <span className={styles.count}>
          {[
            alert.count > 1 && t('desk.times', { count: alert.count }),
            open && alert.clearedAt && t('desk.clearedShort'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <StatusTag group="alertStatus" value={alert.status} />
      </div>
    </div>
  );
});
