import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { View } from '@/api/view';
import { call, listAll } from '@/lib/http';
import { parse } from '@/lib/time';

type OfAlert = components['schemas'];

export type Hours = View<OfAlert['ShiftHours'], 'from' | 'to'>;
export type WeeklyShift = View<OfAlert['WeeklyShift'], 'day' | 'from' | 'to'>;
export type DatedShifts = View<OfAlert['DatedShifts'], 'date', { shifts: Hours[] }>;
export type Turn = View<OfAlert['Turn'], 'from' | 'to'>;

/** One line of the duty roster. */
export type RosterLine = View<
  OfAlert['ShiftPlanView'],
  'unitId' | 'version' | 'planned' | 'callSign' | 'kind' | 'townshipCode' | 'onShift' | 'outOfService',
  { weekly: WeeklyShift[]; dates: DatedShifts[]; turns: Turn[] }
>;

export interface Plan {
  weekly: WeeklyShift[];
  dates: DatedShifts[];
}

const PATH = '/api/v1/shift-plans';
const KEY = ['shift-plans'] as const;
const MOST = 500;
const MINUTE = 60_000;

/** A shift that begins changes nothing in a plan, so that the roster is asked for again only now and then. */
export function useRoster() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => listAll<RosterLine>(PATH, MOST, signal),
    refetchInterval: 5 * MINUTE,
  });
}

export function useSavePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ line, plan }: { line: RosterLine; plan: Plan }) =>
      call<RosterLine>(`${PATH}/${line.unitId}`, { method: 'PUT', body: plan, version: line.version }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useEndPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (line: RosterLine) => call<void>(`${PATH}/${line.unitId}`, { method: 'DELETE', version: line.version }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export interface Duty {
  onDuty: boolean;
  /** The shift that is running. */
  present?: Span;
  next?: Span;
}

export interface Span {
  from: number;
  to: number;
}

/** Who is on duty now and next, by the clock at hand; without a plan, as the unit was set up. */
export function dutyOf(line: RosterLine, now: number): Duty {
  const spans = spansOf(line);
  const present = spans.find(({ from, to }) => from <= now && now < to);
  const next = spans.find(({ from }) => from > now);
  const planned = line.planned || spans.length > 0;
  return { onDuty: !line.outOfService && (planned ? present !== undefined : line.onShift), present, next };
}

export function spansOf(line: RosterLine): Span[] {
  return line.turns.flatMap((turn) => {
    const from = parse(turn.from);
    const to = parse(turn.to);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

export interface Strength extends Span {
  count: number;
}

/** How many units are on duty in each stretch between two changes. */
export function strength(lines: readonly RosterLine[], window: Span): Strength[] {
  const working = lines.filter(({ outOfService }) => !outOfService);
  const always = working.filter((line) => !line.planned && line.turns.length === 0 && line.onShift).length;
  const spans = working.flatMap(spansOf).filter(({ from, to }) => from < window.to && to > window.from);
  const changes = new Set([window.from, window.to]);
  for (const { from, to } of spans) {
    if (from > window.from) changes.add(from);
    if (to < window.to) changes.add(to);
  }
  const times = [...changes].sort((a, b) => a - b);
  return times.slice(0, -1).map((from, index) => ({
    from,
    to: times[index + 1] ?? window.to,
    count: always + spans.filter((span) => span.from <= from && span.to > from).length,
  }));
}
