import { DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { Fragment, memo, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Picture } from '@/components/Picture';
import { PlateText } from '@/components/PlateText';
import { containmentLink } from '@/lib/containmentLink';
import { distanceText } from '@/lib/distance';
import { useLanguage, useT } from '@/lib/i18n';
import { formatDuration, formatTime } from '@/lib/time';
import type { Track, TrackLeg, TrackPoint } from '../api/tracks';
import styles from './Tracks.module.css';

interface PointListProps {
  track: Track;
  /** How many points lie at or before the slider. */
  reached: number;
  onChoose: (id: string) => void;
  /** The incident for which the vehicle is followed, if there is one. */
  incidentId?: string;
}

/** Each sighting in its order, and what happened between two: how far, how long, and whether that can be. */
export function PointList({ track, reached, onChoose, incidentId }: PointListProps) {
  const t = useT();
  const now = track.points[reached - 1];
  const doubts = track.legs.filter(({ kind }) => kind === 'IMPOSSIBLE').length;
  return (
    <>
      <div className={styles.head}>
        <PlateText plate={track.plate} large />
        <span className="muted">{t('sight.count', { count: track.points.length })}</span>
        {track.truncated && <span className={styles.warn}>{t('track.truncated')}</span>}
        {!track.referenceFound && <span className={styles.warn}>{t('sight.referenceUnknown')}</span>}
        {now && (
          <Link to={containmentLink({ plate: track.plate, location: now.location, at: now.seenAt }, incidentId)}>
            {t('contain.from')}
          </Link>
        )}
        {doubts > 0 && (
          <span className={styles.warn}>
            <WarningOutlined aria-hidden /> {t('track.doubts', { count: doubts })}
          </span>
        )}
      </div>
      <ol className={styles.list}>
        {track.points.map((point, index) => (
          <Fragment key={point.id}>
            <li>
              <Point
                point={point}
                plate={track.plate}
                place={index < reached - 1 ? 'behind' : index === reached - 1 ? 'now' : 'ahead'}
                onChoose={onChoose}
              />
            </li>
            {track.legs[index] && <Leg leg={track.legs[index]} />}
          </Fragment>
        ))}
      </ol>
    </>
  );
}

interface PointProps {
  point: TrackPoint;
  plate: string;
  place: 'behind' | 'now' | 'ahead';
  onChoose: (id: string) => void;
}

/** A thousand of them stand in the list while the slider plays: only those that it passes are drawn anew. */
const Point = memo(function Point({ point, plate, place, onChoose }: PointProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Within its own list only: on a phone the page would run away from the map.
    const box = button.current?.closest<HTMLElement>('[data-points]');
    if (place === 'now' && box && button.current && box.scrollHeight > box.clientHeight)
      box.scrollTop = button.current.offsetTop - box.clientHeight / 2;
  }, [place]);
  return (
    <button
      ref={button}
      type="button"
      className={`${styles.point} ${place === 'now' ? styles.now : ''} ${place === 'ahead' ? styles.ahead : ''}`}
      aria-current={place === 'now'}
      onClick={() => onChoose(point.id)}
    >
      <span className={styles.crop}>
        <Picture src={point.cropUrl ?? point.snapshotUrl} alt={point.plate} small />
      </span>
      <strong>{formatTime(point.seenAt)}</strong>
      <span className="ellipsis" title={point.cameraName ?? point.cameraId}>
        {point.cameraName ?? point.cameraId}
      </span>
      {!point.exact && point.plate !== plate && (
        <span className={styles.warn}>
          {t('sight.confusable')} <PlateText plate={point.plate} />
        </span>
      )}
    </button>
  );
});

const Leg = memo(function Leg({ leg }: { leg: TrackLeg }) {
  const t = useT();
  const language = useLanguage();
  const time = formatDuration(leg.seconds * 1000, language);
  const way = leg.metres === undefined || leg.metres === null ? '' : ` · ${distanceText(leg.metres, t)}`;
  return (
    <li className={`${styles.leg} ${styles[leg.kind] ?? ''}`}>
      {leg.kind === 'GAP' && <DisconnectOutlined aria-hidden />}
      {leg.kind === 'IMPOSSIBLE' && <WarningOutlined aria-hidden />}
      {leg.kind === 'IMPOSSIBLE' && (
        <span>
          {leg.kmh ? t('track.impossible', { kmh: leg.kmh }) : t('track.twoPlaces')}
          <br />
          {time}
          {way}
        </span>
      )}
      {leg.kind === 'GAP' && <span>{t('track.gap', { time }) + way}</span>}
      {leg.kind === 'STAYED' && <span>{t('track.stayed', { time })}</span>}
      {leg.kind === 'MOVED' && <span>{time + way + (leg.kmh ? ` · ${t('common.kmh', { count: leg.kmh })}` : '')}</span>}
    </li>
  );
});
