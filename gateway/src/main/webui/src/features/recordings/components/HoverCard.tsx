import { useEffect, useState } from 'react';
import { Picture } from '@/components/Picture';
import { reasonText } from '@/lib/healthReason';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { formatClock } from '@/lib/time';
import { thumbnailPath } from '../api/recordings';
import type { RecordingTimeline, SeenStretch } from '../api/types';
import styles from './Timeline.module.css';

const REST_MS = 150;
/** A thumbnail is the first picture of its segment: within ten seconds it is the same one. */
const GRID_MS = 10_000;

interface HoverCardProps {
  at: number;
  /** Share of the line, 0..1. */
  left: number;
  line?: RecordingTimeline;
  seen?: SeenStretch[];
  viewingId?: string;
}

/** Time, state and, once the day is open for looking at, the picture of the moment under the pointer. */
export function HoverCard({ at, left, line, seen, viewingId }: HoverCardProps) {
  const t = useT();
  const grid = Math.floor(at / GRID_MS) * GRID_MS + GRID_MS / 2;
  const rested = useRested(grid);
  const recorded = line?.intervals.find((i) => Date.parse(i.from) <= at && at < Date.parse(i.to));
  const bad = seen?.find(
    (s) => (s.kind === 'OFFLINE' || s.kind === 'OBSTRUCTED') && Date.parse(s.from) <= at && at < Date.parse(s.to),
  );
  return (
    <div className={styles.card} style={{ left: `clamp(88px, ${left * 100}%, calc(100% - 88px))` }} aria-hidden>
      {viewingId && recorded?.recorded && (
        <div className={styles.thumb}>
          {rested === grid && <Picture small src={thumbnailPath(viewingId, rested)} alt="" />}
        </div>
      )}
      <strong>{formatClock(at)}</strong>
      <span>{stateWords(recorded, t)}</span>
      {bad && (
        <span>
          {t(bad.kind === 'OFFLINE' ? 'recordings.offline' : 'recordings.obstructed')}
          {bad.reason && ` · ${reasonText(t, 'healthReason', bad.reason)}`}
        </span>
      )}
    </div>
  );
}

function stateWords(interval: { recorded: boolean; reason?: string | null } | undefined, t: Translate): string {
  if (!interval) return t('recordings.unknown');
  if (interval.recorded) return t('recordings.recorded');
  const [reason, ...detail] = (interval.reason ?? '').split(': ');
  const words = detail.length > 0 ? ` · ${reasonText(t, 'healthReason', detail.join(': '))}` : '';
  return `${wordOf(t, 'gapReason', reason)}${words}`;
}

/** The value once it has not changed for a moment: a pointer on its way asks for no pictures. */
function useRested(value: number): number | undefined {
  const [rested, setRested] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
