import {
  ApiOutlined,
  DisconnectOutlined,
  LoadingOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { reasonText } from '@/lib/healthReason';
import { useT, type MessageKey } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import type { LiveState } from './LiveConnection';
import styles from './LivePlayer.module.css';

type Kind = Exclude<LiveState['kind'], 'playing'>;

const ICONS: Record<Kind, ReactNode> = {
  connecting: <LoadingOutlined />,
  waiting: <LoadingOutlined />,
  retrying: <DisconnectOutlined />,
  forbidden: <LockOutlined />,
  gone: <QuestionCircleOutlined />,
  codec: <VideoCameraOutlined />,
  unsupported: <ApiOutlined />,
};

interface LiveNoticeProps {
  state: LiveState;
  small: boolean;
  onRetry: () => void;
}

/** In place of the picture: what is between, and what to do. */
export function LiveNotice({ state, small, onRetry }: LiveNoticeProps) {
  const t = useT();
  if (state.kind === 'playing') return null;
  const reason = reasonText(t, 'healthReason', 'reason' in state ? state.reason : undefined);
  return (
    <div className={`${styles.notice} ${state.kind === 'connecting' ? styles.skeleton : ''}`} role="status">
      <span className={styles.icon} aria-hidden>
        {ICONS[state.kind]}
      </span>
      <strong>{t(titleOf(state))}</strong>
      {reason && <span className={styles.reason}>{reason}</span>}
      {!small && state.kind === 'codec' && <span className={styles.reason}>{t('live.codecHelp')}</span>}
      {state.kind === 'retrying' && <Countdown at={state.at} small={small} onRetry={onRetry} />}
    </div>
  );
}

function titleOf(state: LiveState): MessageKey {
  switch (state.kind) {
    case 'retrying':
      return `live.${state.why}`;
    case 'waiting':
      return state.reason ? 'live.interrupted' : 'live.waiting';
    case 'playing':
      return 'live.live';
    default:
      return `live.${state.kind}`;
  }
}

function Countdown({ at, small, onRetry }: { at: number; small: boolean; onRetry: () => void }) {
  const t = useT();
  const seconds = Math.max(0, Math.ceil((at - useNow()) / 1000));
  return (
    <>
      {/* Counted for the eye alone: read aloud it would be a voice a second. */}
      <span className={styles.reason} aria-hidden>
        {t('live.retryIn', { seconds })}
      </span>
      {!small && (
        <Button size="small" onClick={onRetry}>
          {t('live.retryNow')}
        </Button>
      )}
    </>
  );
}
