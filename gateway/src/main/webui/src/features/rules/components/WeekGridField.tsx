import { Button, Space } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useT, type MessageKey } from '@/lib/i18n';
import type { ScheduleWindow } from '../api/ruleTypes';
import {
  ALWAYS,
  DAYS,
  gridOf,
  hoursOf,
  painted,
  STEPS,
  timeOf,
  windowsOf,
  type Cell,
  type WeekGrid,
} from '../api/weekGrid';
import styles from './WeekGrid.module.css';

const WEEKDAYS = DAYS.slice(0, 5) as readonly string[];
const PRESETS: [MessageKey, ScheduleWindow[]][] = [
  ['rules.presetAlways', []],
  ['rules.presetNight', [{ days: [...DAYS], from: '22:00', to: '06:00' }]],
  ['rules.presetWork', [{ days: [...WEEKDAYS], from: '08:00', to: '18:00' }]],
  ['rules.presetWeekend', [{ days: ['SATURDAY', 'SUNDAY'], from: '00:00', to: '24:00' }]],
];

interface WeekGridFieldProps {
  value?: ScheduleWindow[];
  onChange?: (windows: ScheduleWindow[]) => void;
  /** Called with false while nothing is chosen at all, which no list of windows can say. */
  onValid?: (valid: boolean) => void;
}

/** When in the week a rule is on, painted with the mouse or the keyboard. */
export function WeekGridField({ value, onChange, onValid }: WeekGridFieldProps) {
  const t = useT();
  const given = useMemo(() => gridOf(value ?? []), [value]);
  /** Kept apart from the value only while nothing is chosen: an empty list of windows would mean always. */
  const [blank, setBlank] = useState<WeekGrid>();
  const grid = blank ?? given;
  const change = (next: WeekGrid) => {
    const none = hoursOf(next) === 0;
    setBlank(none ? next : undefined);
    onValid?.(!none);
    if (!none) onChange?.(windowsOf(next));
  };
  return (
    <div>
      <Space wrap size={[4, 4]} className={styles.presets}>
        {PRESETS.map(([label, windows]) => (
          <Button key={label} size="small" onClick={() => change(gridOf(windows))}>
            {t(label)}
          </Button>
        ))}
        <span className="muted">
          {grid === ALWAYS ? t('rules.always') : t('rules.weekly', { hours: hoursOf(grid) })}
        </span>
      </Space>
      <Grid grid={grid} onChange={change} />
      {hoursOf(grid) === 0 && <div className={styles.fault}>{t('rules.scheduleNever')}</div>}
      <div className="muted">{t('rules.scheduleHelp')}</div>
    </div>
  );
}

function Grid({ grid, onChange }: { grid: WeekGrid; onChange: (grid: WeekGrid) => void }) {
  const t = useT();
  const [cursor, setCursor] = useState<Cell>({ day: 0, step: 32 });
  const drag = useRef<{ from: Cell; on: boolean; before: WeekGrid }>(undefined);
  const on = ({ day, step }: Cell) => grid[day]?.[step] ?? false;

  const press = (event: PointerEvent<SVGSVGElement>) => {
    const from = cellAt(event);
    if (!from) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from, on: !on(from), before: grid };
    setCursor(from);
    onChange(painted(grid, from, from, !on(from)));
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const to = cellAt(event);
    if (!drag.current || !to) return;
    onChange(painted(drag.current.before, drag.current.from, to, drag.current.on));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      onChange(painted(grid, cursor, cursor, !on(cursor)));
    }
    const next = moved(cursor, event.key);
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) onChange(painted(grid, cursor, next, on(cursor)));
    setCursor(next);
  };
  const label = `${t(`weekday.${DAYS[cursor.day] ?? 'MONDAY'}`)} ${timeOf(cursor.step)}`;
  return (
    <svg
      className={styles.grid}
      viewBox="-40 -14 628 140"
      tabIndex={0}
      role="slider"
      aria-label={t('rules.schedule')}
      aria-valuemin={0}
      aria-valuemax={DAYS.length * STEPS - 1}
      aria-valuenow={cursor.day * STEPS + cursor.step}
      aria-valuetext={`${label} ${t(on(cursor) ? 'rules.on' : 'rules.off')}`}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={() => (drag.current = undefined)}
      onPointerCancel={() => (drag.current = undefined)}
      onKeyDown={key}
    >
      {[0, 4, 8, 12, 16, 20, 24].map((hour) => (
        <text key={hour} x={hour * 24} y={-4} textAnchor="middle" className={styles.label}>
          {hour}
        </text>
      ))}
      {grid.map((row, day) => (
        <g key={DAYS[day]} transform={`translate(0 ${day * 18})`}>
          <text x={-6} y={12} textAnchor="end" className={styles.label}>
            {t(`weekday.${DAYS[day] ?? 'MONDAY'}`)}
          </text>
          <rect className={styles.day} width={576} height={16} />
          {stretches(row).map(([first, length]) => (
            <rect key={first} className={styles.on} x={first * 6} width={length * 6} height={16} />
          ))}
        </g>
      ))}
      {Array.from({ length: 23 }, (_, hour) => (
        <line key={hour} className={styles.hour} x1={(hour + 1) * 24} x2={(hour + 1) * 24} y1={0} y2={124} />
      ))}
      <rect className={styles.cursor} x={cursor.step * 6} y={cursor.day * 18} width={6} height={16} />
    </svg>
  );
}

function cellAt(event: PointerEvent<SVGSVGElement>): Cell | undefined {
  const matrix = event.currentTarget.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  if (x < 0 || y < 0) return undefined;
  return { day: Math.min(DAYS.length - 1, Math.floor(y / 18)), step: Math.min(STEPS - 1, Math.floor(x / 6)) };
}

function moved({ day, step }: Cell, key: string): Cell | undefined {
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [];
  if (down === undefined || right === undefined) return undefined;
  return { day: (day + down + DAYS.length) % DAYS.length, step: (step + right + STEPS) % STEPS };
}

function stretches(row: readonly boolean[]): [first: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((on, step) => {
    const last = found.at(-1);
    if (on && last && last[0] + last[1] === step) last[1]++;
    else if (on) found.push([step, 1]);
  });
  return found;
}
