import { EnvironmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import type { Task } from '@/api/types';
import { CountyMap, type Focus } from '@/components/map';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { taskReason } from '@/components/taskReason';
import { Township } from '@/components/Township';
import { geoLink } from '@/lib/geo';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { isOver } from '../api/taskFlow';
import { FollowedVehicles } from './FollowedVehicles';
import styles from './Tasks.module.css';

/** One task, one screen: what, where, what it looks like, how to get there. */
export function TaskScreen({ task, children }: { task: Task; children?: ReactNode }) {
  const t = useT();
  const place = task.place ?? task.cameraName ?? '';
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        {task.severity && <SeverityMark severity={task.severity} />}
        <StatusTag group="taskStatus" value={task.status} />
      </div>
      <h1 className={styles.title}>{task.incidentTitle ?? place}</h1>
      {task.plate && <div className={styles.plate}>{task.plate}</div>}
      <div className={styles.place}>
        <EnvironmentOutlined aria-hidden /> <Township code={task.townshipCode} /> · {place}
      </div>
      {task.status === 'ISSUED' && task.answerBy && (
        <div className={styles.answerBy}>{t('task.answerBy', { time: formatTime(task.answerBy) })}</div>
      )}
      {isOver(task.status) && task.reason && <div className={styles.answerBy}>{taskReason(task.reason, t)}</div>}
      {task.instructions && (
        <div className={styles.instructions}>
          <span className="muted">{t('task.instructions')}</span>
          <div>{task.instructions}</div>
        </div>
      )}
      <FollowedVehicles incidentId={task.incidentId} over={isOver(task.status)} />
      {/* Whoever has nothing to do there any more may not look either; asking would stand in the audit trail. */}
      {task.snapshotUrl && !isOver(task.status) && (
        <div className={styles.picture}>
          <Picture src={task.snapshotUrl} alt={task.incidentTitle ?? place} />
        </div>
      )}
      {children}
      {task.location && !isOver(task.status) && <Way task={task} label={place} />}
      <div className="muted">
        {t('task.unit')} {task.callSign} · {t('task.issued')} <TimeWithAge at={task.issuedAt} />
      </div>
    </div>
  );
}

function Way({ task, label }: { task: Task; label: string }) {
  const t = useT();
  const { lon, lat } = task.location ?? {};
  const severity = task.severity ?? 'LOW';
  const focus = useMemo<Focus | undefined>(
    () => (lon === undefined || lat === undefined ? undefined : { location: { lon, lat }, severity, pulse: false }),
    [lon, lat, severity],
  );
  if (!focus) return null;
  return (
    <>
      <div className={styles.map}>
        <CountyMap focus={focus} />
      </div>
      <Button className={styles.big} icon={<EnvironmentOutlined />} href={geoLink(focus.location, label)}>
        {t('task.openMap')}
      </Button>
    </>
  );
}
