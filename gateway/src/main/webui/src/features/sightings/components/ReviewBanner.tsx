import { AlertOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import banner from '@/components/Banner.module.css';
import { useLanguage, useT } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, parse } from '@/lib/time';
import { isOverdue, owedBy, useUnreviewed, type PlateSearch } from '../api/plateSearches';

interface ReviewBannerProps {
  user: string;
  reviewer: boolean;
  /** May make emergency searches himself, and is told as long as nobody has reviewed one of his. */
  asker: boolean;
}

/**
 * Stands above every page of whoever may review, as long as an emergency search of somebody else's has no review, and of
 * whoever made it; it cannot be closed. Red when one is overdue. The live feed brings each one within a second.
 */
export function ReviewBanner({ user, reviewer, asker }: ReviewBannerProps) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const unreviewed = useUnreviewed(reviewer || asker).data ?? [];
  const owed = reviewer ? owedBy(user, unreviewed) : [];
  const own = asker ? unreviewed.filter(({ requestedBy }) => requestedBy === user) : [];
  if (owed.length === 0) return own.length > 0 ? <Waiting own={own} now={now} /> : null;
  const late = owed.filter((search) => isOverdue(search, now));
  const next = Math.min(...owed.map(({ dueAt }) => parse(dueAt) ?? Infinity));
  return (
    <div className={`${banner.banner} ${late.length > 0 ? banner.late : ''}`} role="alert">
      <AlertOutlined aria-hidden />
      {late.length > 0 ? (
        <span>{t('sight.banner.late', { count: late.length })}</span>
      ) : (
        <>
          {/* Read aloud when the number changes, and not with every second of the time beside it. */}
          <span className="visually-hidden">{t('sight.banner.told', { count: owed.length })}</span>
          <span aria-hidden>
            {t('sight.banner.owed', { count: owed.length, time: formatDuration(next - now, language) })}
          </span>
        </>
      )}
      <Link to="/sightings?view=review">{t('sight.banner.go')}</Link>
    </div>
  );
}

/** One's own search is reviewed by somebody else: to remember, not to do. */
function Waiting({ own, now }: { own: PlateSearch[]; now: number }) {
  const t = useT();
  const late = own.some((search) => isOverdue(search, now));
  return (
    <div className={`${banner.banner} ${late ? banner.late : ''}`} role="status">
      <AlertOutlined aria-hidden />
      <span>{t(late ? 'sight.banner.ownLate' : 'sight.banner.own', { count: own.length })}</span>
      <Link to="/sightings?view=mine">{t('sight.banner.look')}</Link>
    </div>
  );
}
