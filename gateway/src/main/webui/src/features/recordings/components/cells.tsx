import { useLanguage } from '@/lib/i18n';
import { formatClock, formatDay, formatDuration } from '@/lib/time';
import type { Purpose } from '../api/types';

export function RangeCell({ from, to }: { from: string; to: string }) {
  const language = useLanguage();
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return (
    <>
      {formatDay(begin)} <small className="muted">{formatDuration(end - begin, language)}</small>
      <br />
      {formatClock(begin)} – {formatDay(end) === formatDay(begin) ? formatClock(end) : formatDay(end)}
    </>
  );
}

export function PurposeCell({ purpose }: { purpose: Purpose }) {
  return (
    <div title={`${purpose.reference}: ${purpose.reason}`} style={{ maxWidth: 210 }}>
      <div className="ellipsis">{purpose.reference}</div>
      <small className="muted ellipsis" style={{ display: 'block' }}>
        {purpose.reason}
      </small>
    </div>
  );
}
