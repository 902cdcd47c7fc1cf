import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Picture } from '@/components/Picture';
import { ErrorState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useScenePictures, type ScenePicture } from '../api/afterAction';
import styles from './Intake.module.css';

/** What officers took on scene. Looking at one is an act that is written down, so none is shown unasked. */
export function ScenePictures({ incidentId }: { incidentId: string }) {
  const t = useT();
  const query = useScenePictures(incidentId);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data?.length) return null;
  return (
    <section className={styles.pictures} aria-label={t('scenePicture.title')}>
      <h2>
        {t('scenePicture.title')} <span className="muted">{query.data.length}</span>
      </h2>
      {query.data.map((picture) => (
        <PictureRow key={picture.id} picture={picture} />
      ))}
    </section>
  );
}

function PictureRow({ picture }: { picture: ScenePicture }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const late = Date.parse(picture.receivedAt) - Date.parse(picture.takenAt) > 60_000;
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <strong>{formatTime(picture.takenAt)}</strong>
        <span>
          {picture.callSign} · {picture.takenBy}
        </span>
        {late && <span className="muted">{t('scenePicture.received', { time: formatTime(picture.receivedAt) })}</span>}
        {!shown && (
          <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setShown(true)}>
            {t('scenePicture.look')}
          </Button>
        )}
      </div>
      {picture.doubt && <div className={styles.bad}>{wordOf(t, 'doubt', picture.doubt)}</div>}
      {shown && (
        <div className={styles.picture}>
          <Picture src={picture.url} alt={t('scenePicture.title')} />
        </div>
      )}
      <code className={styles.hash} title={picture.sha256}>
        SHA-256 {picture.sha256.slice(0, 16)}…
      </code>
    </div>
  );
}
