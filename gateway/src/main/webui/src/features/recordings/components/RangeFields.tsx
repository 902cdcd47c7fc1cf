import { TimeField } from '@/components/TimeField';
import { useT, useLanguage } from '@/lib/i18n';
import { dayStart, formatClock, formatDay, formatDuration } from '@/lib/time';
import type { Range } from '../api/types';
import styles from './Recordings.module.css';

interface RangeFieldsProps {
  range: Range;
  onChange: (range: Range) => void;
}

/** The two ends to the second, on the day that they were marked on. */
export function RangeFields({ range, onChange }: RangeFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const end = (name: 'from' | 'to') => (
    <TimeField
      to="second"
      style={{ width: 130 }}
      aria-label={t(name === 'from' ? 'recordings.markIn' : 'recordings.markOut')}
      value={formatClock(range[name])}
      onChange={(clock) => {
        const at = onDay(range[name], clock ?? '');
        if (at !== undefined) onChange({ ...range, [name]: at });
      }}
    />
  );
  return (
    <div className={styles.range}>
      <span className="muted">{formatDay(range.from)}</span>
      {end('from')} – {end('to')}
      <span className={range.to > range.from ? 'muted' : styles.wrong}>
        {range.to > range.from ? formatDuration(range.to - range.from, language) : t('recordings.rangeWrong')}
      </span>
    </div>
  );
}

function onDay(at: number, clock: string): number | undefined {
  const [h, m, s = 0] = clock.split(':').map(Number);
  if (h === undefined || m === undefined || [h, m, s].some(Number.isNaN)) return undefined;
  return dayStart(formatDay(at)) + ((h * 60 + m) * 60 + s) * 1000;
}
