import { AimOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TimeWithAge } from '@/components/marks';
import { PlateText } from '@/components/PlateText';
import { geoLink } from '@/lib/geo';
import { useT } from '@/lib/i18n';
import { useFollowed, type Followed } from '../api/followed';
import styles from './Tasks.module.css';

/** Where the followed vehicle was seen last, for the crew that is after it. Nothing where none is followed. */
export function FollowedVehicles({ incidentId, over }: { incidentId: string; over: boolean }) {
  const followed = useFollowed(incidentId, !over).data ?? [];
  return followed.map((follow) => <Vehicle key={follow.id} follow={follow} />);
}

function Vehicle({ follow }: { follow: Followed }) {
  const t = useT();
  const { last, plate } = follow;
  return (
    <div className={styles.instructions}>
      <span className="muted">
        <AimOutlined aria-hidden /> {t('track.officer.last')}
      </span>
      <div>
        <PlateText plate={plate} large />
      </div>
      {last ? (
        <div>
          <TimeWithAge at={last.seenAt} /> · {last.cameraName ?? last.cameraId}
          {!last.exact && <> · {t('sight.confusable')}</>}
        </div>
      ) : (
        <div className="muted">{t('track.notSeenYet')}</div>
      )}
      {last?.location && (
        <Button
          className={styles.big}
          icon={<EnvironmentOutlined />}
          href={geoLink(last.location, last.cameraName ?? plate)}
        >
          {t('task.openMap')}
        </Button>
      )}
    </div>
  );
}
