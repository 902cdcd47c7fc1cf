import { AlertOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage, useT } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, parse } from '@/lib/time';
import { isOverdue, owedBy, useUnreviewed } from '../api/plateSearches';
import styles from './Sightings.module.css';

/**
 * Stands above every page of whoever may review, as long as an emergency search of somebody else's has no review; it cannot
 * be closed. Red when one is overdue.
 */
export function ReviewBanner({ user, reviewer }: { user: string; reviewer: boolean }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const owed = owedBy(user, useUnreviewed(reviewer).data ?? []);
  if (owed.length === 0) return null;
  const late = owed.filter((search) => isOverdue(search, now));
  const next = Math.min(...owed.map(({ dueAt }) => parse(dueAt) ?? Infinity));
  return (
    <div className={`${styles.banner} ${late.length > 0 ? styles.bannerLate : ''}`} role="alert">
      <AlertOutlined aria-hidden />
      <span>
        {late.length > 0
          ? t('sight.banner.late', { count: late.length })
          : t('sight.banner.owed', { count: owed.length, time: formatDuration(next - now, language) })}
      </span>
      <Link to="/sightings?view=review">{t('sight.banner.go')}</Link>
    </div>
  );
}
