import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, formatTime, parse } from '@/lib/time';
import type { WatchEntry, WatchStatus } from '../api/watchlist';
import styles from './Watchlist.module.css';

const ICONS: Record<WatchStatus, ReactNode> = {
  REQUESTED: <ClockCircleOutlined />,
  ACTIVE: <CheckCircleOutlined />,
  REJECTED: <CloseCircleOutlined />,
  WITHDRAWN: <StopOutlined />,
  EXPIRED: <StopOutlined />,
};

export function WatchStatusTag({ entry }: { entry: WatchEntry }) {
  const t = useT();
  return (
    <span className={`${styles.tag} ${styles[entry.status]}`}>
      <span aria-hidden>{ICONS[entry.status]}</span>
      {wordOf(t, 'watch.status', entry.status)}
    </span>
  );
}

const SOON_MS = 3 * 86_400_000;

/** When it ends and how long that is; amber in the last three days, because a renewal takes two people. */
export function Expiry({ entry }: { entry: WatchEntry }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const left = (parse(entry.validTo) ?? now) - now;
  const open = entry.status === 'ACTIVE' || entry.status === 'REQUESTED';
  return (
    <span className={open && left < SOON_MS ? styles.soon : undefined}>
      {formatTime(entry.validTo, now)}{' '}
      {open && <span className="muted">{t('watch.left', { time: formatDuration(left, language) })}</span>}
    </span>
  );
}

function isReviewDue(entry: WatchEntry, now: number): boolean {
  return entry.status === 'ACTIVE' && (parse(entry.reviewAt) ?? Infinity) <= now;
}

/** Says so in the list, where nobody would open an entry to find out. */
export function ReviewDue({ entry }: { entry: WatchEntry }) {
  const t = useT();
  const now = useNow();
  return isReviewDue(entry, now) ? <span className={styles.past}>{t('watch.reviewDue')}</span> : null;
}

/** Past its review date somebody has to ask anew whether it is still needed. */
export function ReviewDate({ entry }: { entry: WatchEntry }) {
  const t = useT();
  const now = useNow();
  const due = isReviewDue(entry, now);
  return (
    <span className={due ? styles.past : undefined}>
      {formatTime(entry.reviewAt, now)} {due && t('watch.reviewDue')}
    </span>
  );
}
