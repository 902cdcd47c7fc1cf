import type { Stage } from '@/api/types';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';
import { lateShare, type Latency } from '../api/latency';
import styles from './Latency.module.css';

const WIDTH = 300;
const HEIGHT = 56;

/** One stage as a whole, in figures that are read from afar, and how it went day by day. */
export function StageCard({ stage, whole, days }: { stage: Stage; whole?: Latency; days: readonly Latency[] }) {
  const t = useT();
  const language = useLanguage();
  const took = (seconds: number | null | undefined) =>
    seconds == null ? '—' : formatDuration(seconds * 1000, language);
  const share = whole ? lateShare(whole) : 0;
  return (
    <section className={styles.card} aria-label={wordOf(t, 'stage', stage)}>
      <header>
        <h2>{wordOf(t, 'stage', stage)}</h2>
        <span className="muted" title={t('latency.countHelp')}>
          {whole && t('latency.times', { count: whole.count })}
        </span>
      </header>
      <dl className={styles.figures}>
        <div title={t('latency.p50Help')}>
          <dt>p50</dt>
          <dd>{took(whole?.p50Seconds)}</dd>
        </div>
        <div title={t('latency.p90Help')}>
          <dt>p90</dt>
          <dd>{took(whole?.p90Seconds)}</dd>
        </div>
        <div title={t('latency.lateHelp')} className={share > 0 ? styles.late : undefined}>
          <dt>{t('latency.late')}</dt>
          <dd>{whole ? `${share}%` : '—'}</dd>
        </div>
        <div title={t('latency.openHelp')} className={whole && whole.openLate > 0 ? styles.late : undefined}>
          <dt>{t('latency.open')}</dt>
          <dd>{whole ? whole.openLate : '—'}</dd>
        </div>
      </dl>
      <Days days={days} name={t('latency.perDay', { stage: wordOf(t, 'stage', stage) })} />
    </section>
  );
}

/** p90 as an area, p50 as a line, the oldest day at the left. One day alone is no course and is not drawn as one. */
function Days({ days, name }: { days: readonly Latency[]; name: string }) {
  const t = useT();
  const known = days
    .filter(({ day, p90Seconds }) => day && p90Seconds != null)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  if (known.length < 2) return <p className={`${styles.noDays} muted`}>{t('latency.oneDay')}</p>;
  const longest = Math.max(1, ...known.map(({ p90Seconds }) => p90Seconds ?? 0));
  const x = (index: number) => (index / (known.length - 1)) * WIDTH;
  const y = (seconds: number | null | undefined) => HEIGHT - ((seconds ?? 0) / longest) * (HEIGHT - 4);
  const line = (of: 'p50Seconds' | 'p90Seconds') =>
    known.map((row, index) => `${x(index).toFixed(1)},${y(row[of]).toFixed(1)}`).join(' ');
  return (
    <figure className={styles.days}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={name}>
        <polygon className={styles.area} points={`0,${HEIGHT} ${line('p90Seconds')} ${WIDTH},${HEIGHT}`} />
        <polyline className={styles.edge} points={line('p90Seconds')} />
        <polyline className={styles.line} points={line('p50Seconds')} />
      </svg>
      <figcaption className="muted">
        <span>{known[0]?.day?.slice(5)}</span>
        <span>{known.at(-1)?.day?.slice(5)}</span>
      </figcaption>
    </figure>
  );
}
