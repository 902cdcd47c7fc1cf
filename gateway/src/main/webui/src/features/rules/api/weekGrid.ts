import type { ScheduleWindow } from './ruleTypes';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
/** Quarters of an hour in a day: the steps in which the service keeps a schedule. */
export const STEPS = 96;

/** Seven days of 96 steps; true where the rule is on. */
export type WeekGrid = readonly (readonly boolean[])[];

export const ALWAYS: WeekGrid = DAYS.map(() => Array<boolean>(STEPS).fill(true));
export const NEVER: WeekGrid = DAYS.map(() => Array<boolean>(STEPS).fill(false));

const stepOf = (time: string) => Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15;

export function timeOf(step: number): string {
  return `${String(Math.floor(step / 4)).padStart(2, '0')}:${String((step % 4) * 15).padStart(2, '0')}`;
}

/** No windows mean always; a window whose end is not after its start runs into the next day. */
export function gridOf(windows: readonly ScheduleWindow[]): WeekGrid {
  if (windows.length === 0) return ALWAYS;
  const grid = NEVER.map((day) => [...day]);
  for (const { days, from, to } of windows) {
    const first = stepOf(from);
    const end = stepOf(to) > first ? stepOf(to) : stepOf(to) + STEPS;
    for (const day of days) {
      const row = DAYS.indexOf(day as (typeof DAYS)[number]);
      for (let step = first; step < end && row >= 0; step++) {
        const target = grid[(row + Math.floor(step / STEPS)) % DAYS.length];
        if (target) target[step % STEPS] = true;
      }
    }
  }
  return grid;
}

/** As few windows as say the same: days with the same hours share one. */
export function windowsOf(grid: WeekGrid): ScheduleWindow[] {
  if (grid.every((day) => day.every(Boolean))) return [];
  const byHours = new Map<string, ScheduleWindow>();
  grid.forEach((day, row) => {
    for (const [first, end] of stretches(day)) {
      const from = timeOf(first);
      const to = timeOf(end);
      const window = byHours.get(`${from}-${to}`) ?? { days: [], from, to };
      window.days.push(DAYS[row] ?? 'MONDAY');
      byHours.set(`${from}-${to}`, window);
    }
  });
  return [...byHours.values()];
}

function stretches(day: readonly boolean[]): [first: number, end: number][] {
  const found: [number, number][] = [];
  for (let step = 0; step < day.length; step++) {
    if (!day[step]) continue;
    const first = step;
    while (step < day.length && day[step]) step++;
    found.push([first, step]);
  }
  return found;
}

export interface Cell {
  day: number;
  step: number;
}

/** Every cell of the rectangle between two corners set to one value. */
export function painted(grid: WeekGrid, a: Cell, b: Cell, on: boolean): WeekGrid {
  const within = (value: number, x: number, y: number) => value >= Math.min(x, y) && value <= Math.max(x, y);
  return grid.map((row, day) =>
    within(day, a.day, b.day) ? row.map((was, step) => (within(step, a.step, b.step) ? on : was)) : row,
  );
}

export function hoursOf(grid: WeekGrid): number {
  return grid.flat().filter(Boolean).length / 4;
}
