import { Segmented } from 'antd';
import { useState } from 'react';
import type { Severity, Stage } from '@/api/types';
import { ListPage } from '@/components/ListPage';
import { SeverityMark } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { Township } from '@/components/Township';
import { useLanguage, useT, type MessageKey } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';
import { groupOf, useLatency, type Latency, type LatencyBy } from '../api/latency';
import styles from './Latency.module.css';

const STAGES: readonly [Stage, MessageKey][] = [
  ['WARN', 'desk.stageWarn'],
  ['DISPATCH', 'desk.stageDispatch'],
  ['DEPLOY', 'desk.stageDeploy'],
  ['RESPOND', 'desk.stageRespond'],
];
const DAYS = [1, 7, 30];

/** How fast the four stages are: half of them, nine of ten, and how many were late. */
export default function LatencyPage() {
  const t = useT();
  const [by, setBy] = useState<LatencyBy>('SEVERITY');
  const [days, setDays] = useState(7);
  const query = useLatency(by, days);
  const rows = query.data;
  return (
    <ListPage
      title={t('latency.title')}
      tools={
        <>
          <Segmented<LatencyBy>
            value={by}
            onChange={setBy}
            options={(['SEVERITY', 'TOWNSHIP', 'DAY'] as const).map((value) => ({
              value,
              label: t(`latency.by.${value}`),
            }))}
          />
          <Segmented<number>
            value={days}
            onChange={setDays}
            options={DAYS.map((value) => ({ value, label: t('latency.days', { days: value }) }))}
          />
        </>
      }
    >
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={4} height={140} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t('latency.emptyTitle')} text={t('latency.emptyText')} />}
      {rows && rows.length > 0 && (
        <div className={styles.stages}>
          {STAGES.map(([stage, title]) => (
            <StageTable key={stage} title={t(title)} rows={rows.filter((row) => row.stage === stage)} by={by} />
          ))}
        </div>
      )}
    </ListPage>
  );
}

function StageTable({ title, rows, by }: { title: string; rows: Latency[]; by: LatencyBy }) {
  const t = useT();
  const longest = Math.max(1, ...rows.map(({ p90Seconds }) => p90Seconds ?? 0));
  return (
    <section className={styles.stage} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <span className="muted">{t('latency.none')}</span>}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t(`latency.by.${by}`)}</th>
              <th title={t('latency.countHelp')}>{t('latency.count')}</th>
              <th title={t('latency.p50Help')}>p50</th>
              <th title={t('latency.p90Help')}>p90</th>
              <th title={t('latency.lateHelp')}>{t('latency.late')}</th>
              <th title={t('latency.openHelp')}>{t('latency.open')}</th>
              <th className={styles.bar} aria-hidden />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={groupOf(row)} row={row} longest={longest} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row, longest }: { row: Latency; longest: number }) {
  const language = useLanguage();
  const share = row.count === 0 ? 0 : Math.round((100 * row.breached) / row.count);
  const width = (seconds: number | null | undefined) => ({
    width: seconds == null ? 0 : `calc(${(100 * seconds) / longest}% - 16px)`,
  });
  const took = (seconds: number | null | undefined) =>
    seconds == null ? '—' : formatDuration(seconds * 1000, language);
  return (
    <tr>
      <td>
        <Group row={row} />
      </td>
      <td>{row.count}</td>
      <td>{took(row.p50Seconds)}</td>
      <td>{took(row.p90Seconds)}</td>
      <td className={row.breached > 0 ? styles.late : undefined}>
        {row.breached} ({share}%)
      </td>
      <td className={row.openLate > 0 ? styles.late : undefined}>{row.openLate}</td>
      <td className={styles.bar} aria-hidden>
        <i className={styles.p90} style={width(row.p90Seconds)} />
        <i className={styles.p50} style={width(row.p50Seconds)} />
      </td>
    </tr>
  );
}

function Group({ row }: { row: Latency }) {
  if (row.severity) return <SeverityMark severity={row.severity as Severity} />;
  if (row.day) return <>{row.day}</>;
  return <Township code={row.townshipCode} />;
}
