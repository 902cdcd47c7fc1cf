import { SeverityMark } from '@/components/marks';
import { STAGES } from '@/components/stageClocks';
import { Township } from '@/components/Township';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';
import { groupsOf, lateShare, scales, type Group, type Latency, type LatencyBy } from '../api/latency';
import styles from './Latency.module.css';

/** The four stages side by side, one line a severity, township or day; bars compare down a column. */
export function LatencyTable({ rows, by }: { rows: readonly Latency[]; by: LatencyBy }) {
  const t = useT();
  const scale = scales(rows);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(`latency.by.${by}`)}</th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col">
              {wordOf(t, 'stage', stage)} <span className="muted">p50 / p90</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsOf(rows).map((group) => (
          <tr key={group.key}>
            <th scope="row">
              <GroupName group={group} />
            </th>
            {STAGES.map((stage) => (
              <td key={stage}>
                <Cell row={group.stages[stage]} longest={scale[stage]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row, longest }: { row: Latency | undefined; longest: number }) {
  const t = useT();
  const language = useLanguage();
  if (!row) return <span className="muted">{t('latency.none')}</span>;
  const took = (seconds: number | null | undefined) =>
    seconds == null ? '—' : formatDuration(seconds * 1000, language);
  const width = (seconds: number | null | undefined) => ({ width: `${((seconds ?? 0) / longest) * 100}%` });
  return (
    <>
      <div className={styles.took}>
        <strong>{took(row.p50Seconds)}</strong>
        <span className="muted"> / {took(row.p90Seconds)}</span>
        <span className={styles.counts}>
          <span className="muted" title={t('latency.countHelp')}>
            {t('latency.times', { count: row.count })}
          </span>
          {row.breached > 0 && (
            <span className={styles.late} title={`${t('latency.lateHelp')}: ${row.breached}`}>
              {t('latency.lateShort', { share: lateShare(row) })}
            </span>
          )}
          {row.openLate > 0 && (
            <span className={styles.late} title={t('latency.openHelp')}>
              {t('latency.openShort', { count: row.openLate })}
            </span>
          )}
        </span>
      </div>
      <div className={styles.bar} aria-hidden>
        <i className={styles.p90} style={width(row.p90Seconds)} />
        <i className={styles.p50} style={width(row.p50Seconds)} />
      </div>
    </>
  );
}

function GroupName({ group }: { group: Group }) {
  if (group.severity) return <SeverityMark severity={group.severity} />;
  if (group.day) return <>{group.day}</>;
  return <Township code={group.townshipCode} />;
}
