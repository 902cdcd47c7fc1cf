import { PauseCircleOutlined, PlayCircleOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Camera } from '@/api/types';
import { Facts } from '@/components/Facts';
import { StatusTag } from '@/components/marks';
import { LivePlayer } from '@/components/live';
import { Picture } from '@/components/Picture';
import { Township } from '@/components/Township';
import { reasonText } from '@/lib/healthReason';
import { useT, wordOf } from '@/lib/i18n';
import styles from './CamerasPage.module.css';

/** One camera. A camera without a stream says so in place of a picture, and nothing suggests that it is watching. */
export function CameraDetail({ camera, pictures }: { camera: Camera; pictures: boolean }) {
  const t = useT();
  return (
    <>
      <h2>{camera.name}</h2>
      <CameraPicture key={camera.id} camera={camera} pictures={pictures} />
      <Facts
        facts={[
          [t('camera.health'), <StatusTag key="health" group="health" value={camera.health ?? 'NOT_CONNECTED'} />],
          [t('common.reason'), reasonText(t, 'healthReason', camera.healthReason)],
          [t('camera.code'), camera.code],
          [t('camera.tier'), wordOf(t, 'tier', camera.tier)],
          [t('common.township'), <Township key="township" code={camera.townshipCode} />],
          [t('camera.heading'), camera.heading != null && `${Math.round(camera.heading)}°`],
          [t('camera.position'), `${camera.location.lon.toFixed(5)}, ${camera.location.lat.toFixed(5)}`],
        ]}
      />
    </>
  );
}

function CameraPicture({ camera, pictures }: { camera: Camera; pictures: boolean }) {
  const t = useT();
  const [at, setAt] = useState(() => Date.now());
  const [live, setLive] = useState(false);
  if (!camera.health || camera.health === 'NOT_CONNECTED') {
    return <div className={styles.note}>{t('camera.notConnected')}</div>;
  }
  if (!pictures) return <div className={styles.note}>{t('camera.noContent')}</div>;
  return (
    <>
      <div className={styles.picture}>
        {live ? (
          <LivePlayer cameraId={camera.id} name={camera.name} />
        ) : (
          <Picture
            src={`/api/v1/cameras/${encodeURIComponent(camera.id)}/snapshot?at=${at}`}
            alt={`${camera.name} · ${t('camera.snapshot')}`}
          />
        )}
      </div>
      <div className={styles.acts}>
        <Button
          size="small"
          type={live ? 'default' : 'primary'}
          icon={live ? <PauseCircleOutlined /> : <PlayCircleOutlined />}
          onClick={() => setLive(!live)}
        >
          {t(live ? 'live.stop' : 'live.start')}
        </Button>
        {!live && (
          <Button size="small" icon={<ReloadOutlined />} onClick={() => setAt(Date.now())}>
            {t('camera.snapshot')}
          </Button>
        )}
      </div>
    </>
  );
}
