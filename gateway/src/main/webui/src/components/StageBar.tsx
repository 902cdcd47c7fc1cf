import { CheckOutlined, ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Alert, Incident } from '@/api/types';
import { useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatStopwatch } from '@/lib/time';
import styles from './StageBar.module.css';
import { clocksOf, readStage, STAGES, type StageReading, type StageState } from './stageClocks';

const ICONS: Record<StageState, ReactNode> = {
  waiting: null,
  running: <ClockCircleOutlined />,
  near: <HourglassOutlined />,
  breached: <ExclamationCircleFilled />,
  done: <CheckOutlined />,
  doneLate: <CheckOutlined />,
};

/** A breach older than this was seen before; going from alert to alert must not flash. */
const ALARM_MS = 2_000;

/** Warn, dispatch, deploy, respond: how long each has taken, and how much of its limit is left. */
export function StageBar({ alert, incident }: { alert?: Alert; incident?: Incident }) {
  const t = useT();
  const now = useNow();
  const clocks = clocksOf(alert, incident);
  const over =
    alert?.status === 'DISMISSED' ||
    alert?.status === 'EXPIRED' ||
    incident?.status === 'RESOLVED' ||
    incident?.status === 'CLOSED';
  return (
    <div className={styles.bar} role="group" aria-label={t('desk.stages')}>
      {STAGES.map((stage) => (
        <StageCell key={stage} reading={readStage(stage, clocks[stage], now, over)} />
      ))}
    </div>
  );
}

function StageCell({ reading }: { reading: StageReading }) {
  const t = useT();
  const { stage, state, elapsedMs, limitMs } = reading;
  const share = limitMs > 0 ? Math.min(1, elapsedMs / limitMs) : 0;
  const justBreached = state === 'breached' && elapsedMs - limitMs < ALARM_MS;
  return (
    <div
      className={`${styles.stage} ${styles[state]} ${justBreached ? styles.alarm : ''}`}
      data-stage={stage}
      data-state={state}
    >
      <span className={styles.name}>{wordOf(t, 'stage', stage)}</span>
      <span className={styles.clock}>
        {ICONS[state]} {state === 'waiting' ? '—' : formatStopwatch(elapsedMs)}
      </span>
      <span className={`${styles.words} ellipsis`}>{words(t, state, limitMs)}</span>
      <span className={styles.track} style={{ transform: `scaleX(${share})` }} aria-hidden />
    </div>
  );
}

function words(t: ReturnType<typeof useT>, state: StageState, limitMs: number): string {
  if (state === 'waiting') return t('desk.stageWaiting');
  const limit = t('desk.stageLimit', { limit: formatStopwatch(limitMs) });
  if (state === 'near') return `${t('desk.stageNear')} · ${limit}`;
  if (state === 'breached' || state === 'doneLate') return `${t('desk.stageBreached')} · ${limit}`;
  return limit;
}
