import { Tooltip } from 'antd';
import { Township } from '@/components/Township';
import { reasonText } from '@/lib/healthReason';
import { useLanguage, useT, wordOf, type Translate } from '@/lib/i18n';
import { dayStart, formatDuration, formatSpan } from '@/lib/time';
import type { Coverage, CoverageStretch } from '../api/coverage';
import { leftAndWidth } from './heatGeometry';
import styles from './Coverage.module.css';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];

export function HourScale() {
  return (
    <div className={styles.row} aria-hidden>
      <span />
      <div className={styles.scale}>
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      <span />
    </div>
  );
}

/** 24 hours of one camera. What is wrong lies over what is fine; a look on patrol is a tick above it. */
export function HeatRow({ row, day }: { row: Coverage; day: string }) {
  const t = useT();
  const language = useLanguage();
  const start = dayStart(day);
  const seen = leftAndWidth(start, row.from, row.to);
  return (
    <div className={styles.row} data-camera-id={row.cameraId}>
      <span className={styles.name}>
        <span className="ellipsis" title={row.cameraName}>
          {row.cameraName}
        </span>
        <small className="muted ellipsis">
          <Township code={row.townshipCode} />
        </small>
      </span>
      <div className={styles.strip} role="img" aria-label={label(row, t, language)}>
        <i className={styles.SEEN} style={seen} />
        {row.stretches.map((stretch, index) => (
          <Stretch key={index} stretch={stretch} start={start} />
        ))}
      </div>
      <span className={styles.sum}>
        <span data-bad={row.blindSeconds > 0}>
          {t('coverage.blind', { time: formatDuration(row.blindSeconds * 1000, language) })}
        </span>
        <small className="muted">{t('coverage.patrols', { count: row.patrols })}</small>
      </span>
    </div>
  );
}

function Stretch({ stretch, start }: { stretch: CoverageStretch; start: number }) {
  const t = useT();
  const language = useLanguage();
  const length = formatDuration(Date.parse(stretch.to) - Date.parse(stretch.from), language);
  const words = wordsOf(stretch, t);
  return (
    <Tooltip
      title={
        <>
          {t(`coverage.${stretch.kind}`)} · {length}
          <br />
          {formatSpan(stretch.from, stretch.to)}
          {words && (
            <>
              <br />
              {words}
            </>
          )}
        </>
      }
    >
      <i className={styles[stretch.kind]} style={leftAndWidth(start, stretch.from, stretch.to)} />
    </Tooltip>
  );
}

function wordsOf({ kind, reason }: CoverageStretch, t: Translate): string | null | undefined {
  if (kind === 'PATROLLED') return reason;
  if (kind === 'NOT_RECORDED') return reason && wordOf(t, 'gapReason', reason.split(':')[0]);
  return reasonText(t, 'healthReason', reason);
}

function label(row: Coverage, t: ReturnType<typeof useT>, language: ReturnType<typeof useLanguage>): string {
  const blind = t('coverage.blind', { time: formatDuration(row.blindSeconds * 1000, language) });
  return `${row.cameraName}: ${blind}, ${t('coverage.patrols', { count: row.patrols })}`;
}
