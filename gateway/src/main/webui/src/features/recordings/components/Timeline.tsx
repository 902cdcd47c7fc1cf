import { useRef, useState, type PointerEvent, type WheelEvent } from 'react';
import { useT } from '@/lib/i18n';
import { formatClock } from '@/lib/time';
import type { LegalHold, Range, RecordingTimeline, SeenStretch } from '../api/types';
import { pan, place, ticks, zoom } from '../api/viewport';
import { HoverCard } from './HoverCard';
import styles from './Timeline.module.css';
import { HeldLayer, MarkLayer, RecordedLayer, SeenLayer } from './TimelineLayers';

interface TimelineProps {
  whole: Range;
  view: Range;
  line?: RecordingTimeline;
  seen?: SeenStretch[];
  holds: LegalHold[];
  at?: number;
  markIn?: number;
  markOut?: number;
  viewingId?: string;
  onView: (view: Range) => void;
  onSeek: (at: number) => void;
}

/** A day on one line: what was recorded, what was not and why, what happened; click or drag to go there. */
export function Timeline(props: TimelineProps) {
  const { whole, view, line, at, markIn, markOut, onView, onSeek } = props;
  const t = useT();
  const strip = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number>();
  const [dragging, setDragging] = useState(false);
  const timeAt = (clientX: number) => {
    const box = strip.current!.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return view.from + share * (view.to - view.from);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    strip.current?.setPointerCapture(event.pointerId);
    setDragging(true);
    onSeek(timeAt(event.clientX));
  };
  const onPointerMove = (event: PointerEvent) => {
    setHover(timeAt(event.clientX));
    if (dragging) onSeek(timeAt(event.clientX));
  };
  const onWheel = (event: WheelEvent) => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const turned = event.deltaX || event.deltaY;
    if (sideways) onView(pan(view, whole, (Math.sign(turned) * (view.to - view.from)) / 10));
    else onView(zoom(view, whole, timeAt(event.clientX), event.deltaY > 0 ? 1.25 : 0.8));
  };
  const range = markIn !== undefined && markOut !== undefined ? [markIn, markOut].sort((a, b) => a - b) : undefined;
  return (
    <div className={styles.timeline}>
      <div className={styles.scale} aria-hidden>
        {ticks(view).map((tick) => (
          <span key={tick} style={{ left: place(view, tick, tick + 1)?.left }}>
            {formatClock(tick).slice(0, view.to - view.from > 600_000 ? 5 : 8)}
          </span>
        ))}
      </div>
      <div
        ref={strip}
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label={t('recordings.timeline')}
        aria-valuemin={whole.from}
        aria-valuemax={whole.to}
        aria-valuenow={at ?? whole.from}
        aria-valuetext={at === undefined ? '—' : formatClock(at)}
        data-dragging={dragging}
        data-from={view.from}
        data-to={view.to}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onPointerLeave={() => setHover(undefined)}
        onWheel={onWheel}
      >
        {line && <RecordedLayer view={view} intervals={line.intervals} />}
        {props.seen && <SeenLayer view={view} stretches={props.seen} />}
        {line && <MarkLayer view={view} marks={line.events} />}
        <HeldLayer view={view} holds={props.holds} />
        {range && <i className={styles.range} style={place(view, range[0]!, range[1]!)} />}
        {[markIn, markOut].map(
          (mark, n) =>
            mark !== undefined &&
            place(view, mark, mark + 1) && (
              <i
                key={n}
                className={n === 0 ? styles.markIn : styles.markOut}
                style={{ left: place(view, mark, mark + 1)?.left }}
              />
            ),
        )}
        {at !== undefined && place(view, at, at + 1) && (
          <i className={styles.playhead} style={{ left: place(view, at, at + 1)?.left }} data-at={Math.round(at)} />
        )}
        {hover !== undefined && (
          <HoverCard
            at={hover}
            left={(hover - view.from) / (view.to - view.from)}
            line={line}
            seen={props.seen}
            viewingId={props.viewingId}
          />
        )}
      </div>
    </div>
  );
}
