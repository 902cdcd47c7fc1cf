import { ApiProblem } from '@/lib/problem';
import { fieldError } from '@/lib/problemText';
import type { Hours, Plan, RosterLine, WeeklyShift } from './shifts';

export type Day = WeeklyShift['day'];

export const DAYS: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const A_DAY = 24 * 60;
const A_WEEK = 7 * A_DAY;

/** The same hours on some days of the week: how people think of shifts. The service keeps one entry a day. */
export interface WeekRow extends Hours {
  days: Day[];
}

export interface DateRow {
  date: string;
  shifts: Hours[];
}

export interface Draft {
  week: WeekRow[];
  dates: DateRow[];
}

export function draftOf(line: RosterLine): Draft {
  const week: WeekRow[] = [];
  for (const { day, from, to } of line.weekly) {
    const row = week.find((other) => other.from === from && other.to === to && !other.days.includes(day));
    if (row) row.days.push(day);
    else week.push({ days: [day], from, to });
  }
  return { week, dates: line.dates.map(({ date, shifts }) => ({ date, shifts })) };
}

export function planOf(draft: Draft): Plan {
  return {
    weekly: draft.week.flatMap(({ days, from, to }) =>
      DAYS.filter((day) => days.includes(day)).map((day) => ({ day, from, to })),
    ),
    dates: draft.dates,
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function complete({ from, to }: Hours): boolean {
  return TIME.test(from) && TIME.test(to);
}

/** `0830` as it is typed on a number pad becomes `08:30`. */
export function timeTyped(text: string): string {
  return text.replace('：', ':').replace(/^(\d{2})(\d{2})$/, '$1:$2');
}

/** A shift that does not end after it began ends on the next day. */
export function overnight(hours: Hours): boolean {
  return complete(hours) && hours.to <= hours.from;
}

/** What keeps the draft from being sent, by row: seen while typing, before the service is asked. */
export function weekFaults(week: readonly WeekRow[]): Map<number, 'unfinished' | 'overlap'> {
  const faults = new Map<number, 'unfinished' | 'overlap'>();
  const placed: { from: number; to: number }[] = [];
  week.forEach((row, index) => {
    if (row.days.length === 0 || !complete(row)) {
      faults.set(index, 'unfinished');
      return;
    }
    for (const day of row.days) {
      const from = DAYS.indexOf(day) * A_DAY + minutes(row.from);
      const length = minutes(row.to) - minutes(row.from);
      const to = from + (length > 0 ? length : length + A_DAY);
      if (placed.some((other) => meet(other, { from, to }))) faults.set(index, 'overlap');
      placed.push({ from, to });
    }
  });
  return faults;
}

export function unfinishedDates(dates: readonly DateRow[]): boolean {
  return dates.some(({ date, shifts }) => !date || !shifts.every(complete));
}

/** Sunday night runs into Monday morning, so the week is looked at three times. */
function meet(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return [-A_WEEK, 0, A_WEEK].some((shift) => one.from + shift < other.to && other.from < one.to + shift);
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** What the service refused, at the row that a person sees: `weekly[9].from` may be the second row's third day. */
export function refusedRows(error: unknown, draft: Draft): { week: Map<number, string>; dates: Map<number, string> } {
  const week = new Map<number, string>();
  const dates = new Map<number, string>();
  const rowOfEntry = draft.week.flatMap(({ days }, row) => days.map(() => row));
  for (const { field, message } of error instanceof ApiProblem ? (error.body.errors ?? []) : []) {
    const [, part, at] = /^(weekly|dates)\[(\d+)\]/.exec(field ?? '') ?? [];
    const index = Number(at);
    if (part === 'weekly') week.set(rowOfEntry[index] ?? 0, fieldError(message));
    if (part === 'dates') dates.set(index, fieldError(message));
  }
  return { week, dates };
}
