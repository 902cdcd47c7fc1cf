import { AlertOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Facts } from '@/components/Facts';
import { PlateText } from '@/components/PlateText';
import { useTownshipName } from '@/components/Township';
import { breadthWords } from '@/lib/breadthWords';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, formatSpan, formatTime, parse } from '@/lib/time';
import { isOverdue, type PlateSearch } from '../api/plateSearches';
import { scopeWords } from '../api/searchWords';
import { SecondWord } from './SecondWord';
import type { SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

interface SearchCardProps {
  search: PlateSearch;
  viewer: SearchViewer;
  onRun: (search: PlateSearch) => void;
}

/** What was asked for and why; never what was found. Below it, the part of whoever is looking. */
export function SearchCard({ search, viewer, onRun }: SearchCardProps) {
  const t = useT();
  const now = useNow();
  const township = useTownshipName();
  const emergency = search.kind === 'EMERGENCY';
  const overdue = search.status === 'UNREVIEWED' && isOverdue(search, now);
  return (
    <article className={`${styles.card} ${overdue ? styles.overdue : ''}`}>
      <div className={styles.head}>
        <span className={`${styles.tag} ${styles[search.kind]}`}>
          <span aria-hidden>{emergency ? <AlertOutlined /> : <TeamOutlined />}</span>
          {t(`sight.kind.${search.kind}`)}
        </span>
        <strong>{search.plate ? <PlateText plate={search.plate} /> : t('sight.allPlates')}</strong>
        <span>{wordOf(t, 'sight.status', search.status)}</span>
        <Due search={search} overdue={overdue} now={now} />
        <span className="muted">
          {search.requestedBy} · {formatTime(search.requestedAt, now)}
        </span>
      </div>
      <p className={styles.reason}>
        {search.reason}{' '}
        <span className="muted">
          {search.reference}
          {!search.referenceFound && <span className={styles.warn}> {t('sight.referenceMarked')}</span>}
        </span>
      </p>
      <Facts
        facts={[
          [t('sight.time'), formatSpan(search.from, search.to, now)],
          [t('common.place'), scopeWords(t, search.scope, township)],
          [t('sight.why'), breadthWords(t, search.breadth)],
          [t('sight.ranAt'), search.ranAt ? formatTime(search.ranAt, now) : undefined],
          [
            t('sight.decidedBy'),
            search.decidedBy ? `${search.decidedBy} · ${formatTime(search.decidedAt, now)}` : undefined,
          ],
          [t('sight.verdict'), verdict(search)],
          [t('common.note'), search.decisionNote],
        ]}
      />
      {search.status === 'APPROVED' && search.requestedBy === viewer.user && (
        <div className={styles.decide}>
          <span className="muted">{t('sight.runOnce')}</span>
          <Button type="primary" onClick={() => onRun(search)}>
            {t('sight.run')}
          </Button>
        </div>
      )}
      <SecondWord search={search} viewer={viewer} />
    </article>
  );

  function verdict({ justified }: PlateSearch) {
    if (justified === undefined || justified === null) return undefined;
    return justified ? t('sight.justified') : <span className={styles.late}>{t('sight.notJustified')}</span>;
  }
}

/** The timer that runs: to be decided, run or reviewed by then. */
function Due({ search, overdue, now }: { search: PlateSearch; overdue: boolean; now: number }) {
  const t = useT();
  const language = useLanguage();
  const due = parse(search.dueAt);
  if (due === undefined || !['REQUESTED', 'APPROVED', 'UNREVIEWED'].includes(search.status)) return null;
  if (overdue) {
    const age = formatDuration(now - (parse(search.requestedAt) ?? now), language);
    return <strong className={styles.late}>{t('sight.overdue', { age })}</strong>;
  }
  return (
    <span className="muted">
      {t(`sight.due.${search.status as 'REQUESTED' | 'APPROVED' | 'UNREVIEWED'}`, {
        time: formatDuration(due - now, language),
      })}
    </span>
  );
}
