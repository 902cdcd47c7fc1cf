import { Tag } from 'antd';
import { Age } from '@/components/marks';
import { useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatTime } from '@/lib/time';
import type { Review } from '../api/audit';
import styles from './Audit.module.css';
import { DecideForm } from './DecideForm';
import { LookFacts } from './LookFacts';

export function ReviewCard({ review }: { review: Review }) {
  const t = useT();
  const now = useNow();
  const overdue = review.status === 'OPEN' && now > Date.parse(review.dueAt);
  return (
    <article className={`${styles.card} ${overdue ? styles.overdue : ''}`}>
      <div className={styles.reasons}>
        {review.reasons.map((reason) => (
          <Tag key={reason} color={reason === 'SAMPLE' ? undefined : 'warning'}>
            {wordOf(t, 'audit.reason', reason)}
          </Tag>
        ))}
        {review.status === 'OPEN' && (
          <span className={overdue ? styles.refused : 'muted'}>
            {overdue ? t('audit.overdue') : t('audit.due')} {formatTime(review.dueAt)}
          </span>
        )}
        <span className="muted">
          <Age since={review.look.at} />
        </span>
      </div>
      <LookFacts look={review.look} />
      {review.status === 'OPEN' ? (
        <DecideForm review={review} />
      ) : (
        <p className={styles.verdict}>
          <strong>{wordOf(t, 'audit.verdict', review.verdict)}</strong> {review.note}{' '}
          <span className="muted">
            {review.decidedBy} · {formatTime(review.decidedAt)}
          </span>
        </p>
      )}
    </article>
  );
}
