import { CloudUploadOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TaskQueue } from '../api/useTaskQueue';
import { useT, type MessageKey, type Translate } from '@/lib/i18n';
import type { QueuedAction } from '@/lib/offlineQueue';
import { formatTime } from '@/lib/time';
import { RefusalText } from './RefusalText';
import styles from './Tasks.module.css';

/** What the officer must know about the line: that it is gone, what waits, and what the server would not take. */
export function QueueNotices({ queue, offline }: { queue: TaskQueue; offline: boolean }) {
  const t = useT();
  const { actions, sending, waitingForSignIn } = queue.snapshot;
  const waiting = actions.filter(({ conflict }) => !conflict);
  const conflicts = actions.filter(({ conflict }) => conflict);
  return (
    <>
      {offline && (
        <div className={styles.bar} role="status">
          <DisconnectOutlined aria-hidden /> {t('task.offline')}
        </div>
      )}
      {waiting.length > 0 && (offline || !sending) && (
        <ul className={styles.queued} aria-label={t('task.queued', { count: waiting.length })}>
          <li>
            <CloudUploadOutlined aria-hidden />{' '}
            {waitingForSignIn ? t('task.expiredQueue') : t('task.queued', { count: waiting.length })}
          </li>
          {waiting.map((action) => (
            <li key={action.id}>
              {t('task.queuedAt', { action: actionName(action, t), time: formatTime(action.at) })}
            </li>
          ))}
        </ul>
      )}
      {waiting.some(({ unkept }) => unkept) && (
        <div className={styles.conflict} role="alert">
          {t('task.unkept')}
        </div>
      )}
      {conflicts.map((action) => (
        <div key={action.id} className={styles.conflict} role="alert">
          <span>
            {t('task.conflict', { action: actionName(action, t), time: formatTime(action.at) })}
            {action.conflict && <RefusalText refusal={action.conflict} />}
            <Written body={action.body} />
          </span>
          <Button size="large" onClick={() => queue.dismissConflict(action.id)}>
            {t('task.dropConflict')}
          </Button>
        </div>
      ))}
    </>
  );
}

/** What the officer wrote, which after a refusal is nowhere else: he can say it again by radio or in a new report. */
function Written({ body }: { body: Record<string, unknown> }) {
  const t = useT();
  const words = [body.note, body.reason].filter((text) => typeof text === 'string' && text !== '');
  return words.length === 0 ? null : <div>{t('task.written', { words: words.join(t('common.comma')) })}</div>;
}

function actionName(action: QueuedAction, t: Translate): string {
  return t(`task.${action.name}` as MessageKey);
}
