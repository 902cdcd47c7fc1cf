import { Segmented } from 'antd';
import { useState } from 'react';
import { SEVERITIES } from '@/api/types';
import { FilterSelect, useChoice } from '@/components/FilterSelect';
import { ListPage } from '@/components/ListPage';
import { STAGES } from '@/components/stageClocks';
import { TownshipSelect } from '@/components/TownshipSelect';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useLatency, type LatencyBy } from '../api/latency';
import { LatencyTable } from './LatencyTable';
import { StageCard } from './StageCard';
import styles from './Latency.module.css';

const DAYS = [1, 7, 30];

/** How fast the four stages are: each as a whole with its days above, told apart by what one chooses below. */
export default function LatencyPage({ jurisdiction }: { jurisdiction: readonly string[] }) {
  const t = useT();
  const [by, setBy] = useState<LatencyBy>('SEVERITY');
  const [days, setDays] = useState(7);
  const [severity, setSeverity] = useChoice('severity', SEVERITIES);
  const [township, setTownship] = useState<string>();
  const filter = { days, severity, township };
  const query = useLatency(by, filter);
  const whole = useLatency('ALL', filter);
  const daily = useLatency('DAY', filter);
  const rows = query.data;
  const narrowed = severity !== undefined || township !== undefined;
  return (
    <ListPage
      title={t('latency.title')}
      tools={
        <>
          <FilterSelect
            label={t('common.severity')}
            group="severity"
            values={SEVERITIES}
            value={severity}
            onChange={setSeverity}
          />
          <div className={styles.township}>
            <TownshipSelect
              value={township}
              onChange={setTownship}
              jurisdiction={jurisdiction}
              placeholder={t('common.township')}
            />
          </div>
          <Segmented<number>
            aria-label={t('common.period')}
            value={days}
            onChange={setDays}
            options={DAYS.map((value) => ({ value, label: t('latency.days', { days: value }) }))}
          />
        </>
      }
    >
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {rows && (whole.isError || daily.isError) && (
        <StaleBar
          text={t('state.unread', { what: t('latency.whole') })}
          onRetry={() => [whole, daily].forEach((each) => void each.refetch())}
        />
      )}
      {query.isPending && <SkeletonRows count={4} height={140} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState
          title={t('latency.emptyTitle')}
          text={t(narrowed ? 'latency.emptyNarrowed' : 'latency.emptyText')}
        />
      )}
      {rows && rows.length > 0 && (
        <div className={styles.page}>
          <div className={styles.cards}>
            {STAGES.map((stage) => (
              <StageCard
                key={stage}
                stage={stage}
                whole={whole.data?.find((row) => row.stage === stage)}
                days={daily.data?.filter((row) => row.stage === stage) ?? []}
              />
            ))}
          </div>
          <div className={styles.choice}>
            <Segmented<LatencyBy>
              aria-label={t('common.view')}
              value={by}
              onChange={setBy}
              options={(['SEVERITY', 'TOWNSHIP', 'DAY'] as const).map((value) => ({
                value,
                label: t('latency.byWhat', { what: t(`latency.by.${value}`) }),
              }))}
            />
            <span className={styles.legend}>
              <i className={styles.p50} aria-hidden /> {t('latency.p50Help')}
              <i className={styles.p90} aria-hidden /> {t('latency.p90Help')}
            </span>
          </div>
          {by !== 'SEVERITY' && !severity && <p className={`${styles.mixed} muted`}>{t('latency.mixed')}</p>}
          <LatencyTable rows={rows} by={by} />
        </div>
      )}
    </ListPage>
  );
}
