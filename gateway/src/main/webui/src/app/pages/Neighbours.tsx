import { useMemo, useState } from 'react';
import type { Alert, Camera } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { LivePlayer } from '@/components/live';
import { StatusTag } from '@/components/marks';
import { useCameras } from '@/features/cameras/api/cameras';
import { placeOf } from '@/lib/alertPlace';
import { metresBetween } from '@/lib/geo';
import { distanceText } from '@/lib/distance';
import { useT } from '@/lib/i18n';
import styles from './DeskPage.module.css';

const NEAR = 3_000;
const SHOWN = 5;

interface Near {
  camera: Camera;
  metres: number;
}

/** The cameras around an alert, nearest first: where somebody who has left the picture is seen next. One click shows one. */
export function Neighbours({ alert }: { alert: Alert }) {
  const t = useT();
  const cameras = useCameras().data;
  const [watched, setWatched] = useState<Camera>();
  const near = useMemo(() => neighboursOf(alert, cameras), [alert, cameras]);
  if (!cameras || !placeOf(alert).location) return null;
  return (
    <section aria-label={t('desk.neighbours')}>
      <h2 className="muted">{t('desk.neighbours')}</h2>
      {near.length === 0 && <p className="muted">{t('desk.neighboursNone')}</p>}
      <ul className={styles.neighbours}>
        {near.map(({ camera, metres }) => (
          <li key={camera.id}>
            <button type="button" onClick={() => setWatched(camera)}>
              <span className="ellipsis" title={camera.name}>
                {camera.name}
              </span>
              <span className="muted">{distanceText(metres, t)}</span>
              <StatusTag group="health" value={camera.health ?? 'NOT_CONNECTED'} />
            </button>
          </li>
        ))}
      </ul>
      {watched && (
        <Dialog open width={880} title={watched.name} footer={null} onCancel={() => setWatched(undefined)}>
          <LivePlayer cameraId={watched.id} name={watched.name} purpose={`alert ${alert.id}`} />
        </Dialog>
      )}
    </section>
  );
}

function neighboursOf(alert: Alert, cameras: readonly Camera[] | undefined): Near[] {
  const { location, cameraId } = placeOf(alert);
  if (!location || !cameras) return [];
  return cameras
    .filter((camera) => camera.id !== cameraId && camera.location)
    .map((camera) => ({ camera, metres: metresBetween(location, camera.location) }))
    .filter(({ metres }) => metres <= NEAR)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, SHOWN);
}
