import { useT, type MessageKey } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import type { WatchEntry } from '../api/watchlist';
import styles from './Watchlist.module.css';

interface Step {
  at: string;
  what: MessageKey;
  by: string | null;
}

/** Who asked, who decided, who or what ended it. The second name is never the first one. */
export function WatchHistory({ entry }: { entry: WatchEntry }) {
  const t = useT();
  return (
    <section aria-label={t('watch.history')}>
      <h2>{t('watch.history')}</h2>
      <ol className={styles.history}>
        {steps(entry).map(({ at, what, by }) => (
          <li key={`${at}-${what}`}>
            <time dateTime={at} className="muted">
              {formatTime(at)}
            </time>
            <span>
              {t(what)} <span className="muted">{by ?? t('watch.itself')}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function steps(entry: WatchEntry): Step[] {
  const all: Step[] = [{ at: entry.requestedAt, what: 'watch.step.requested', by: entry.requestedBy }];
  if (entry.decidedAt) {
    const what = entry.status === 'REJECTED' ? 'watch.step.rejected' : 'watch.step.decided';
    all.push({ at: entry.decidedAt, what, by: entry.decidedBy ?? null });
  }
  // Of several renewals the entry keeps the last decision; the audit trail has them all.
  if (entry.renewalDecidedAt)
    all.push({
      at: entry.renewalDecidedAt,
      what: 'watch.step.renewalDecided',
      by: entry.renewalDecidedBy ?? null,
    });
  if (entry.renewal)
    all.push({ at: entry.renewal.requestedAt, what: 'watch.step.renewalRequested', by: entry.renewal.requestedBy });
  if (entry.endedAt && entry.status !== 'REJECTED')
    all.push({
      at: entry.endedAt,
      what: entry.status === 'EXPIRED' ? 'watch.step.expired' : 'watch.step.withdrawn',
      by: entry.endedBy ?? null,
    });
  return all.sort((a, b) => a.at.localeCompare(b.at));
}
