import { CameraOutlined, CheckCircleOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Task } from '@/api/types';
import { useT } from '@/lib/i18n';
import { UnreadablePicture } from '../api/smaller';
import { mayPicture, mayReinforce } from '../api/taskFlow';
import type { Pictures } from '../api/usePictures';
import { QueuedPictures } from './QueuedPictures';
import styles from './Tasks.module.css';

interface PictureBarProps {
  task: Task;
  pictures: Pictures;
  onReinforce: () => void;
}

/** The camera under the thumb, and what became of its pictures. */
export function PictureBar({ task, pictures, onReinforce }: PictureBarProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<'task.pictureFailed' | 'task.pictureUnread'>();
  const waiting = pictures.snapshot.pictures.some(({ taskId, refused }) => taskId === task.id && refused === undefined);
  const sent = pictures.snapshot.sent[task.id] ?? 0;
  const take = (file: File | undefined) => {
    setFailed(undefined);
    if (!file) return;
    pictures
      .take(task.id, file)
      .catch((error) => setFailed(error instanceof UnreadablePicture ? 'task.pictureUnread' : 'task.pictureFailed'));
  };
  return (
    <div className={styles.pictures}>
      {mayPicture(task) && (
        <Button className={styles.big} icon={<CameraOutlined aria-hidden />} onClick={() => input.current?.click()}>
          {t('task.picture')}
          {(task.pictures ?? 0) > 0 && ` (${task.pictures})`}
        </Button>
      )}
      {mayReinforce(task.status) && (
        <Button className={styles.big} danger icon={<UsergroupAddOutlined aria-hidden />} onClick={onReinforce}>
          {t('task.reinforce')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        hidden
        aria-label={t('task.picture')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {sent > 0 && !waiting && (
        <span className={styles.sent} role="status">
          <CheckCircleOutlined aria-hidden /> {t('task.pictureSent', { count: sent })}
        </span>
      )}
      {failed && <span role="alert">{t(failed)}</span>}
      <QueuedPictures pictures={pictures} of={({ taskId }) => taskId === task.id} />
    </div>
  );
}
