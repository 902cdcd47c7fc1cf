import { AimOutlined, DownloadOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import type { Task } from '@/api/types';
import { useLanguage, useT, type MessageKey } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration } from '@/lib/time';
import { sharingPreference, useSharing } from '../api/sharing';
import { useInstall } from '../api/useInstall';
import styles from './Tasks.module.css';

/** Whether others see where the officer is, plainly, and the way to report something himself. */
export function OfficerBar({ tasks, onReport }: { tasks: readonly Task[]; onReport: () => void }) {
  const t = useT();
  const install = useInstall();
  return (
    <div className={styles.tools}>
      <Sharing tasks={tasks} />
      <Button className={styles.tool} icon={<PhoneOutlined aria-hidden />} onClick={onReport}>
        {t('task.report')}
      </Button>
      {install && (
        <Button className={styles.tool} icon={<DownloadOutlined aria-hidden />} onClick={install}>
          {t('task.install')}
        </Button>
      )}
    </div>
  );
}

function Sharing({ tasks }: { tasks: readonly Task[] }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const { state, at } = useSharing(tasks);
  const on = state !== 'off';
  const age = at === undefined ? '' : formatDuration(now - at, language);
  return (
    <label className={`${styles.sharing} ${on ? styles.sharingOn : ''}`}>
      <Switch
        checked={on}
        onChange={(next) => sharingPreference.set(next ? 'on' : 'off')}
        aria-label={t('task.share')}
      />
      <span>
        <AimOutlined aria-hidden /> {t('task.share')}
        <small>{t(`task.share.${state}` as MessageKey, { age })}</small>
      </span>
    </label>
  );
}
