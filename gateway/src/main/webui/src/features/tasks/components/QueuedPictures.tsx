import { Button } from 'antd';
import type { QueuedPicture } from '@/lib/blobStore';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import type { Pictures } from '../api/usePictures';
import { RefusalText } from './RefusalText';
import styles from './Tasks.module.css';

interface QueuedPicturesProps {
  pictures: Pictures;
  of: (picture: QueuedPicture) => boolean;
  title?: string;
}

/** What waits to be sent is counted, what was refused is said and stays until it was read. */
export function QueuedPictures({ pictures, of, title }: QueuedPicturesProps) {
  const t = useT();
  const mine = pictures.snapshot.pictures.filter(of);
  const waiting = mine.filter(({ refused }) => refused === undefined);
  if (mine.length === 0) return null;
  return (
    <>
      {title && <strong>{title}</strong>}
      {waiting.length > 0 && <span className="muted">{t('task.pictureWaiting', { count: waiting.length })}</span>}
      {waiting.some(({ unkept }) => unkept) && <span role="alert">{t('task.pictureUnkept')}</span>}
      {mine
        .filter(({ refused }) => refused !== undefined)
        .map((picture) => (
          <div key={picture.id} className={styles.conflict} role="alert">
            <span>
              {t('task.pictureRefused', { time: formatTime(picture.takenAt) })}
              {picture.refused && <RefusalText refusal={picture.refused} />}
            </span>
            <Button size="large" onClick={() => pictures.dismiss(picture.id)}>
              {t('task.dropConflict')}
            </Button>
          </div>
        ))}
    </>
  );
}
