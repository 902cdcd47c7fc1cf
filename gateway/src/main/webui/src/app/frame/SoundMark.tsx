import { AudioMutedOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useT } from '@/lib/i18n';
import { soundPreference } from '@/lib/preferences';
import { hasRole, mayOpen } from '@/lib/roles';
import { soundIsSilent, unlockSound } from '@/lib/sound';
import { useSession } from '../session/session';
import styles from './Frame.module.css';

/** Where somebody relies on the sound and the browser lets none out: says so, and any touch mends it. */
export function SoundMark() {
  const t = useT();
  const session = useSession();
  const silent = useSyncExternalStore(soundIsSilent.subscribe, soundIsSilent.get);
  const wanted = soundPreference.use() === 'on' && (mayOpen(session, 'desk') || hasRole(session, 'supervisor'));
  if (!silent || !wanted) return null;
  return (
    <Button
      type="text"
      className={styles.warm}
      icon={<AudioMutedOutlined />}
      title={t('top.muteHelp')}
      onClick={unlockSound}
    >
      <span className={styles.wide}>{t('top.mute')}</span>
    </Button>
  );
}
