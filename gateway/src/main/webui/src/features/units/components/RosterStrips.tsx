import { useT, wordOf } from '@/lib/i18n';
import { formatClock, formatDay } from '@/lib/time';
import { DAYS } from '../api/shiftDraft';
import { spansOf, strength, type RosterLine, type Span } from '../api/shifts';
import styles from './Roster.module.css';

const DAY_MS = 86_400_000;
/** A shift narrower than these parts of the week has room for no more than its full hours, or for nothing. */
const ROOM_FOR_MINUTES = 0.068;
const ROOM_FOR_HOURS = 0.035;

interface StripProps {
  line: RosterLine;
  window: Span;
  now: number;
}

export function DayNames({ window, now }: { window: Span; now: number }) {
  const t = useT();
  return (
    <span className={styles.strip}>
      {daysOf(window).map((at, index) => (
        <span
          key={at}
          className={`${styles.day} ${styles.dayName} ${formatDay(at) === formatDay(now) ? styles.today : ''}`}
          style={place({ from: at, to: at + DAY_MS }, window)}
        >
          {index === 0 ? t('shift.today') : wordOf(t, 'weekday', weekday(at))} {formatDay(at).slice(5)}
        </span>
      ))}
    </span>
  );
}

/** One unit's week: what is over is pale, what is running is green. */
export function DutyStrip({ line, window, now }: StripProps) {
  const t = useT();
  const spans = spansOf(line).filter(({ from, to }) => from < window.to && to > window.from);
  const always = !line.planned && line.turns.length === 0;
  return (
    <span className={styles.strip}>
      <Days window={window} />
      {always && (
        <span className={`${styles.shift} ${styles.always}`}>{t(line.onShift ? 'shift.always' : 'shift.never')}</span>
      )}
      {spans.map((span) => (
        <span
          key={span.from}
          className={`${styles.shift} ${span.to <= now ? styles.over : span.from <= now ? styles.running : ''}`}
          style={place(span, window)}
          title={hours(span)}
        >
          {label(span, window)}
        </span>
      ))}
      <Now window={window} now={now} />
    </span>
  );
}

/** How many units are on duty in each hour of the week; where there is nobody, it says so. */
export function StrengthStrip({ lines, window, now }: { lines: readonly RosterLine[]; window: Span; now: number }) {
  const t = useT();
  const parts = strength(lines, window);
  const most = Math.max(1, ...parts.map(({ count }) => count));
  return (
    <span className={styles.strip} role="img" aria-label={spoken(parts, t('shift.nobody'))}>
      <Days window={window} />
      {parts.map(({ from, to, count }) => (
        <span
          key={from}
          className={`${styles.bar} ${count === 0 ? styles.nobody : ''}`}
          style={{ ...place({ from, to }, window), height: count === 0 ? '100%' : `${(count / most) * 78}%` }}
          title={`${hours({ from, to })} · ${count === 0 ? t('shift.nobody') : count}`}
        >
          {(to - from) / (window.to - window.from) >= 0.02 && count}
        </span>
      ))}
      <Now window={window} now={now} />
    </span>
  );
}

function Days({ window }: { window: Span }) {
  return daysOf(window).map((at) => (
    <span
      key={at}
      className={`${styles.day} ${['SATURDAY', 'SUNDAY'].includes(weekday(at)) ? styles.weekend : ''}`}
      style={place({ from: at, to: at + DAY_MS }, window)}
    />
  ));
}

function Now({ window, now }: { window: Span; now: number }) {
  return <span className={styles.now} style={{ left: percent(now - window.from, window) }} />;
}

function daysOf(window: Span): number[] {
  return Array.from({ length: 7 }, (_, day) => window.from + day * DAY_MS);
}

function place({ from, to }: Span, window: Span) {
  const start = Math.max(from, window.from);
  return {
    left: percent(start - window.from, window),
    width: `calc(${percent(Math.min(to, window.to) - start, window)} - 1px)`,
  };
}

function percent(length: number, window: Span): string {
  return `${((length / (window.to - window.from)) * 100).toFixed(3)}%`;
}

function label(span: Span, window: Span): string {
  const shown = Math.min(span.to, window.to) - Math.max(span.from, window.from);
  const room = shown / (window.to - window.from);
  if (room >= ROOM_FOR_MINUTES) return hours(span);
  return room >= ROOM_FOR_HOURS ? hours(span).replaceAll(':00', '') : '';
}

function hours({ from, to }: Span): string {
  return `${formatClock(from).slice(0, 5)}–${formatClock(to).slice(0, 5)}`;
}

/** The county's calendar day of an instant; 1970-01-01 was a Thursday. */
function weekday(at: number): (typeof DAYS)[number] {
  const days = Math.floor(Date.parse(`${formatDay(at)}T00:00:00Z`) / DAY_MS);
  return DAYS[(days + 3) % 7] ?? 'MONDAY';
}

function spoken(parts: ReturnType<typeof strength>, nobody: string): string {
  return parts
    .filter(({ count }) => count === 0)
    .map((part) => `${nobody} ${formatDay(part.from)} ${hours(part)}`)
    .join(', ');
}
