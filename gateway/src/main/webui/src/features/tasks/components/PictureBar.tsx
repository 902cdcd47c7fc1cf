import { CameraOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Task } from '@/api/types';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { mayReinforce } from '../api/taskFlow';
import type { Pictures } from '../api/usePictures';
import { RefusalText } from './RefusalText';
import styles from './Tasks.module.css';

interface PictureBarProps {
  task: Task;
  pictures: Pictures;
  onReinforce: () => void;
}

/** The camera under the thumb; what waits to be sent is counted, what was refused is said. */
export function PictureBar({ task, pictures, onReinforce }: PictureBarProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const mine = pictures.snapshot.pictures.filter(({ taskId }) => taskId === task.id);
  const waiting = mine.filter(({ refused }) => refused === undefined);
  const take = (file: File | undefined) => {
    setFailed(false);
    if (file) pictures.take(task.id, file).catch(() => setFailed(true));
  };
  return (
    <div className={styles.pictures}>
      <Button className={styles.big} icon={<CameraOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {t('task.picture')}
        {(task.pictures ?? 0) > 0 && ` (${task.pictures})`}
      </Button>
      {mayReinforce(task.status) && (
        <Button className={styles.big} danger icon={<UsergroupAddOutlined aria-hidden />} onClick={onReinforce}>
          {t('task.reinforce')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('task.picture')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {waiting.length > 0 && <span className="muted">{t('task.pictureWaiting', { count: waiting.length })}</span>}
      {failed && <span role="alert">{t('task.pictureFailed')}</span>}
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
    </div>
  );
}
