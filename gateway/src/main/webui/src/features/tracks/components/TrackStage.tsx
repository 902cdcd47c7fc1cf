import { useCallback, useMemo, useState } from 'react';
import { CountyMap, unread, type Focus } from '@/components/map';
import { EmptyState, SkeletonRows } from '@/components/states';
import { boundsAround } from '@/lib/geo';
import { useT } from '@/lib/i18n';
import { formatTime, parse } from '@/lib/time';
import { overlayOf, placesOf, reached, slidTo, spanOf, type Slid } from '../api/trackShape';
import { useTrackCameras, type Track, type TrackPoint } from '../api/tracks';
import { PointList } from './PointList';
import { TimeSlider } from './TimeSlider';
import styles from './Tracks.module.css';

interface TrackStageProps {
  track?: Track;
  pending: boolean;
  /** Follows the vehicle: the map goes where it was seen last. */
  live?: boolean;
  /** The incident for which the vehicle is followed, if there is one. */
  incidentId?: string;
}

/** The way on the map, the slider under it, and each sighting with what lies between, side by side. */
export function TrackStage({ track, pending, live = false, incidentId }: TrackStageProps) {
  const t = useT();
  const cameras = useTrackCameras();
  const span = track && spanOf(track);
  const [slid, setSlid] = useState<Slid>();
  const now = slidTo(slid, track, live);
  const count = track ? reached(track.points, now) : 0;
  const label = useCallback((p: TrackPoint) => `${formatTime(p.seenAt)} ${p.cameraName ?? p.cameraId}`, []);
  const overlay = useMemo(() => track && overlayOf(track, now, label), [track, now, label]);
  const places = useMemo(() => (track ? placesOf(track) : []), [track]);
  const fit = useMemo(() => (live ? undefined : boundsAround(places)), [live, places]);
  const last = places.at(-1);
  const focus = useMemo<Focus | undefined>(
    () => (live && last ? { location: last, severity: 'CRITICAL', pulse: true } : undefined),
    [live, last],
  );
  const slide = useCallback(
    (at: number | undefined) => setSlid(track && at !== undefined ? { on: track, at } : undefined),
    [track],
  );
  const choose = useCallback(
    (id: string) => slide(parse(track?.points.find((p) => p.id === id)?.seenAt)),
    [track, slide],
  );
  return (
    <>
      <div className={styles.middle}>
        <div className={styles.map}>
          <CountyMap
            cameras={cameras.data}
            overlay={overlay}
            fit={fit}
            focus={focus}
            zoom={13}
            onOverlay={choose}
            missing={unread('cameras', cameras)}
          />
          {track && track.points.length > 0 && <Legend />}
        </div>
        {track && span && span[1] > span[0] && (
          <TimeSlider
            key={`${track.plate} ${span[0]}`}
            from={span[0]}
            to={span[1]}
            until={now}
            onChange={(at) => slide(at === span[1] ? undefined : at)}
          />
        )}
      </div>
      <div className={styles.points} data-points>
        {pending && <SkeletonRows count={6} height={48} />}
        {!pending && !track && <EmptyState title={t('track.startTitle')} text={t('track.startText')} />}
        {!pending && track?.points.length === 0 && (
          <EmptyState title={t('sight.noneTitle')} text={t(live ? 'track.notSeenYet' : 'sight.noneText')} />
        )}
        {!pending && track && track.points.length > 0 && (
          <PointList track={track} reached={count} onChoose={choose} incidentId={incidentId} />
        )}
      </div>
    </>
  );
}

function Legend() {
  const t = useT();
  return (
    <div className={styles.legend}>
      <span>
        <i /> {t('track.leg.MOVED')}
      </span>
      <span>
        <i className={styles.gap} /> {t('track.leg.GAP')}
      </span>
      <span>
        <i className={styles.doubt} /> {t('track.leg.IMPOSSIBLE')}
      </span>
    </div>
  );
}
