import type { ReactNode } from 'react';
import type { Severity } from '@/api/types';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, formatTime, parse } from '@/lib/time';
import styles from './marks.module.css';

/** A shape of its own for every severity, so that it reads without colour too. */
const SHAPES: Record<Severity, ReactNode> = {
  CRITICAL: <path fillRule="evenodd" d="M1 1h12v12H1zM6 3h2v5H6zM6 9.5h2v2H6z" />,
  HIGH: <path d="M7 1 13.5 12.5H.5z" />,
  MEDIUM: <path d="M7 .5 13.5 7 7 13.5.5 7z" />,
  LOW: <circle cx="7" cy="7" r="5.5" />,
};

export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg className={styles[severity]} viewBox="0 0 14 14" width="12" height="12" fill="currentColor" aria-hidden>
      {SHAPES[severity]}
    </svg>
  );
}

export function SeverityMark({ severity }: { severity: Severity }) {
  const t = useT();
  return (
    <span className={`${styles.severity} ${styles[severity]}`}>
      <SeverityIcon severity={severity} />
      {wordOf(t, 'severity', severity)}
    </span>
  );
}

export type Tone = 'hot' | 'warm' | 'live' | 'fine' | 'quiet';

const TONES: Record<string, Tone> = {
  OPEN: 'hot',
  ACKNOWLEDGED: 'warm',
  CONFIRMED: 'fine',
  DISMISSED: 'quiet',
  EXPIRED: 'warm',
  DISPATCHED: 'live',
  ON_SCENE: 'live',
  RESOLVED: 'fine',
  CLOSED: 'quiet',
  ISSUED: 'warm',
  ACCEPTED: 'live',
  EN_ROUTE: 'live',
  DONE: 'fine',
  REFUSED: 'hot',
  TIMED_OUT: 'hot',
  CANCELLED: 'quiet',
  QUEUED: 'warm',
  RUNNING: 'live',
  READY: 'fine',
  FAILED: 'hot',
  ACTIVE: 'live',
  ENDED: 'quiet',
  RELEASED: 'quiet',
  ONLINE: 'fine',
  DEGRADED: 'warm',
  OFFLINE: 'hot',
  NOT_CONNECTED: 'quiet',
  REPORTED: 'warm',
  FILED: 'live',
  UNDER_INVESTIGATION: 'live',
  SOLVED: 'fine',
  NEVER_SEEN: 'quiet',
};

type StatusGroup =
  | 'alertStatus'
  | 'incidentStatus'
  | 'taskStatus'
  | 'caseStatus'
  | 'health'
  | 'unitStatus'
  | 'deviceStatus'
  | 'clipStatus'
  | 'holdState';

export function StatusTag({ group, value }: { group: StatusGroup; value: string }) {
  const t = useT();
  return <span className={`${styles.tag} ${styles[TONES[value] ?? 'quiet']}`}>{wordOf(t, group, value)}</span>;
}

/** How long ago, ticking. */
export function Age({ since }: { since: string | null | undefined }) {
  const language = useLanguage();
  const now = useNow();
  const at = parse(since);
  return <>{at === undefined ? '—' : formatDuration(now - at, language)}</>;
}

/** `14:03:22` with the age beside it. */
export function TimeWithAge({ at }: { at: string | null | undefined }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const instant = parse(at);
  if (instant === undefined) return <>—</>;
  return (
    <time dateTime={at ?? undefined}>
      {formatTime(at, now)}{' '}
      <span className="muted">{t('common.ago', { age: formatDuration(now - instant, language) })}</span>
    </time>
  );
}
