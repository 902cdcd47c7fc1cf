import { Alert, Button, Skeleton } from 'antd';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState, SkeletonRows } from '@/components/states';
import { breadthWords } from '@/lib/breadthWords';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import type { Found, Sighting } from '../api/sightings';
import { SightingTable } from './SightingTable';
import styles from './Sightings.module.css';

interface SearchResultsProps {
  found?: Found;
  pending: boolean;
  /** Why the service wants a second person for it, in its words. */
  broad?: string;
  more: { pending: boolean; error: unknown; load: () => void };
  chosen?: string;
  onChoose: (id: string) => void;
  onTrack?: (plate: string) => void;
  contain?: (sighting: Sighting) => string;
  onAskSecond: () => void;
}

/** The answer, or why there is none yet. */
export function SearchResults(props: SearchResultsProps) {
  const { found, pending, broad, more, chosen, onChoose, onTrack, contain, onAskSecond } = props;
  const t = useT();
  if (pending) return <SkeletonRows count={5} height={48} />;
  if (broad !== undefined)
    return (
      <Alert
        style={{ margin: 16 }}
        type="warning"
        showIcon
        title={t('sight.broadTitle')}
        description={
          <>
            <p>{t('sight.broadText', { why: breadthWords(t, broad) })}</p>
            <Button type="primary" onClick={onAskSecond}>
              {t('sight.askSecond')}
            </Button>
          </>
        }
      />
    );
  if (!found) return <EmptyState title={t('sight.startTitle')} text={t('sight.startText')} />;
  const { answer, askedAt } = found;
  const { items } = answer;
  return (
    <>
      <div className={styles.summary}>
        <strong>{t('sight.count', { count: `${items.length}${answer.nextCursor ? '+' : ''}` })}</strong>
        <span className="muted">{t('sight.askedAt', { time: formatTime(new Date(askedAt).toISOString()) })}</span>
        {!answer.referenceFound && <span className={styles.warn}>{t('sight.referenceUnknown')}</span>}
        {answer.search?.kind === 'EMERGENCY' && (
          <span className={styles.warn}>{t('sight.willBeReviewed', { time: formatTime(answer.search.dueAt) })}</span>
        )}
      </div>
      {items.length === 0 && <EmptyState title={t('sight.noneTitle')} text={t('sight.noneText')} />}
      {items.length > 0 && (
        <SightingTable rows={items} chosen={chosen} onChoose={onChoose} onTrack={onTrack} contain={contain} />
      )}
      {more.pending && <Skeleton active title={false} paragraph={{ rows: 2 }} style={{ padding: 16 }} />}
      {more.error !== null && more.error !== undefined && <ProblemAlert error={more.error} />}
      {answer.nextCursor && (
        <Button block type="text" disabled={more.pending} onClick={more.load}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
