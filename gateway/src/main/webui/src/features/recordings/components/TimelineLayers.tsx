import { memo } from 'react';
import type { LegalHold, Range, RecordedInterval, SeenStretch, TimelineMark } from '../api/types';
import { place } from '../api/viewport';
import styles from './Timeline.module.css';

const BAD = new Set(['OFFLINE', 'OBSTRUCTED']);

/** Recorded or not; the words for why not are the hover card's. */
export const RecordedLayer = memo(function RecordedLayer({
  view,
  intervals,
}: {
  view: Range;
  intervals: RecordedInterval[];
}) {
  return intervals.map((interval) => {
    const style = place(view, Date.parse(interval.from), Date.parse(interval.to));
    const kind = interval.recorded ? 'recorded' : interval.reason?.startsWith('EXPIRED') ? 'expired' : 'gap';
    return style && <i key={interval.from} className={styles[kind]} style={style} data-kind={kind} />;
  });
});

/** What the camera could not show: offline or obstructed. */
export const SeenLayer = memo(function SeenLayer({ view, stretches }: { view: Range; stretches: SeenStretch[] }) {
  return stretches
    .filter(({ kind }) => BAD.has(kind))
    .map((stretch) => {
      const style = place(view, Date.parse(stretch.from), Date.parse(stretch.to));
      return style && <i key={`${stretch.kind}${stretch.from}`} className={styles[stretch.kind]} style={style} />;
    });
});

export const MarkLayer = memo(function MarkLayer({ view, marks }: { view: Range; marks: TimelineMark[] }) {
  return marks.map((mark) => {
    const at = Date.parse(mark.at);
    const style = place(view, at, at + 1);
    return style && <i key={mark.snapshotUrl} className={styles.event} style={{ left: style.left }} data-event />;
  });
});

export const HeldLayer = memo(function HeldLayer({ view, holds }: { view: Range; holds: LegalHold[] }) {
  return holds.map((hold) => {
    const style = place(view, Date.parse(hold.from), Date.parse(hold.to));
    return style && <i key={hold.id} className={styles.held} style={style} data-held />;
  });
});
