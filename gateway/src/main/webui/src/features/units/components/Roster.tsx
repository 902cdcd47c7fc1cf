import { useState } from 'react';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { Township } from '@/components/Township';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { dayStart, formatClock, formatDay, formatDuration } from '@/lib/time';
import { dutyOf, useRoster, type Duty, type RosterLine, type Span } from '../api/shifts';
import { DutyStrip, DayNames, StrengthStrip } from './RosterStrips';
import { ShiftEditor } from './ShiftEditor';
import styles from './Roster.module.css';

const DAY_MS = 86_400_000;

/** Who is on duty now, who comes next, and the week: one line a unit, which those who plan may open. */
export function Roster({ filter, mayPlan }: { filter: string; mayPlan: boolean }) {
  const t = useT();
  const query = useRoster();
  const now = useNow();
  const [opened, setOpened] = useState<string>();
  if (query.isPending) return <SkeletonRows />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const text = (line: RosterLine) => `${line.callSign} ${wordOf(t, 'unitKind', line.kind)}`;
  const lines = ordered(query.data, now).filter((line) =>
    text(line).toLowerCase().includes(filter.trim().toLowerCase()),
  );
  if (lines.length === 0) return <EmptyState title={t('unit.emptyTitle')} text={t('unit.emptyText')} />;
  const from = dayStart(formatDay(now));
  const window = { from, to: from + 7 * DAY_MS };
  const edited = query.data.find(({ unitId }) => unitId === opened);
  return (
    <div className={styles.page}>
      <div className={`${styles.row} ${styles.head}`}>
        <span className={styles.unit}>{t('unit.callSign')}</span>
        <span className={styles.duty}>{t('shift.nowAndNext')}</span>
        <DayNames window={window} now={now} />
      </div>
      <StrengthRow lines={lines} window={window} now={now} />
      {lines.map((line) => (
        <RosterRow
          key={line.unitId}
          line={line}
          window={window}
          now={now}
          onOpen={mayPlan ? () => setOpened(line.unitId) : undefined}
        />
      ))}
      {edited && <ShiftEditor key={edited.unitId} line={edited} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

interface RowProps {
  line: RosterLine;
  window: Span;
  now: number;
  onOpen?: () => void;
}

function RosterRow({ line, window, now, onOpen }: RowProps) {
  const t = useT();
  const duty = dutyOf(line, now);
  const cells = (
    <>
      <span className={styles.unit}>
        <strong className="ellipsis">{line.callSign}</strong>
        <small className="ellipsis">
          {wordOf(t, 'unitKind', line.kind)} · <Township code={line.townshipCode} />
        </small>
      </span>
      <DutyCell line={line} duty={duty} now={now} />
      <DutyStrip line={line} window={window} now={now} />
    </>
  );
  if (!onOpen) return <div className={styles.row}>{cells}</div>;
  return (
    <button type="button" className={styles.row} title={t('shift.edit', { unit: line.callSign })} onClick={onOpen}>
      {cells}
    </button>
  );
}

function DutyCell({ line, duty, now }: { line: RosterLine; duty: Duty; now: number }) {
  const t = useT();
  const language = useLanguage();
  const state = line.outOfService ? styles.out : duty.onDuty ? styles.on : '';
  const words = line.outOfService
    ? t('unit.outOfService')
    : !duty.onDuty
      ? t('unit.offShift')
      : duty.present
        ? t('shift.until', { time: when(duty.present.to, now) })
        : t('unit.onShift');
  const relieved = duty.present && duty.next?.from === duty.present.to;
  return (
    <span className={styles.duty}>
      <span className={`${styles.state} ${state}`}>{words}</span>
      <small className="ellipsis">
        {relieved && t('shift.relieved')}
        {duty.next && !relieved && t('shift.next', { time: when(duty.next.from, now) })}
        {duty.next && !duty.onDuty && ` (${formatDuration(duty.next.from - now, language)})`}
        {!duty.next && !line.planned && t('shift.unplanned')}
      </small>
    </span>
  );
}

function StrengthRow({ lines, window, now }: { lines: readonly RosterLine[]; window: Span; now: number }) {
  const t = useT();
  const onDuty = lines.filter((line) => dutyOf(line, now).onDuty).length;
  return (
    <div className={styles.row}>
      <span className={styles.unit}>
        <strong>{t('shift.strength')}</strong>
        <small>{t('shift.strengthHelp')}</small>
      </span>
      <span className={styles.duty}>
        <span className={onDuty > 0 ? `${styles.state} ${styles.on}` : styles.gap}>
          {t('shift.onDutyNow', { count: onDuty })}
        </span>
      </span>
      <StrengthStrip lines={lines} window={window} now={now} />
    </div>
  );
}

/** `20:00` today, `12-03 20:00` on another day. */
export function when(at: number, now: number): string {
  const clock = formatClock(at).slice(0, 5);
  const day = formatDay(at);
  return day === formatDay(now) ? clock : `${day.slice(5)} ${clock}`;
}

/** Those on duty first, then who comes next; among equals by call sign. */
function ordered(lines: readonly RosterLine[], now: number): RosterLine[] {
  const next = (line: RosterLine) => dutyOf(line, now).next?.from ?? Infinity;
  const off = (line: RosterLine) => (dutyOf(line, now).onDuty ? 0 : 1);
  return [...lines].sort(
    (a, b) =>
      off(a) - off(b) || (off(a) === 1 ? next(a) - next(b) || 0 : 0) || a.callSign.localeCompare(b.callSign, 'zh'),
  );
}
