import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ListPage } from '@/components/ListPage';
import { TimeField } from '@/components/TimeField';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import { useCoverage, type CoverageKind } from '../api/coverage';
import { HeatRow, HourScale } from './HeatStrip';
import styles from './Coverage.module.css';

const LEGEND: CoverageKind[] = [
  'RECORDED',
  'PATROLLED',
  'OBSTRUCTED',
  'OFFLINE',
  'NOT_RECORDED',
  'NOT_CONNECTED',
  'UNKNOWN',
];

/** A day of the county, one row a camera: gaps show at a glance. */
export default function CoveragePage() {
  const t = useT();
  const [today] = useState(() => formatDay(Date.now()));
  const [day, setDay] = useState(today);
  const [connectedOnly, setConnectedOnly] = useState(true);
  const query = useCoverage(day, connectedOnly);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <ListPage
      title={t('coverage.title')}
      count={rows?.length}
      more={query.hasNextPage}
      tools={
        <>
          <span className="muted">{t('coverage.question')}</span>
          <Checkbox checked={connectedOnly} onChange={(event) => setConnectedOnly(event.target.checked)}>
            {t('coverage.connectedOnly')}
          </Checkbox>
          <TimeField
            to="day"
            aria-label={t('coverage.day')}
            style={{ width: 150 }}
            value={day}
            max={today}
            onChange={(chosen) => chosen && setDay(chosen)}
          />
        </>
      }
    >
      <ul className={styles.legend}>
        {LEGEND.map((kind) => (
          <li key={kind}>
            <i className={`${styles.swatch} ${styles[kind]}`} aria-hidden /> {t(`coverage.${kind}`)}
          </li>
        ))}
        <li>
          <i className={`${styles.swatch} ${styles.SEEN}`} aria-hidden /> {t('coverage.seen')}
        </li>
      </ul>
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={10} height={30} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows && rows.length > 0 && (
        <div className={styles.rows}>
          <HourScale />
          {rows.map((row) => (
            <HeatRow key={row.cameraId} row={row} day={day} />
          ))}
        </div>
      )}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {rows?.length === 0 && !query.hasNextPage && (
        <EmptyState title={t('coverage.emptyTitle')} text={t('coverage.emptyText')} />
      )}
    </ListPage>
  );
}
