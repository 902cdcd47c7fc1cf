import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page, Severity, Stage } from '@/api/types';
import { call } from '@/lib/http';
import { serverNow } from '@/lib/serverTime';
import { dayStart, formatDay } from '@/lib/time';

export type LatencyBy = 'SEVERITY' | 'TOWNSHIP' | 'DAY';

/** How long one stage took: as a whole, or of one severity, township or day. */
export interface Latency {
  stage: Stage;
  severity?: Severity | null;
  townshipCode?: string | null;
  day?: string | null;
  count: number;
  /** Of those that were stopped; null where none was. */
  p50Seconds?: number | null;
  p90Seconds?: number | null;
  breached: number;
  /** Overdue and not done yet. */
  openLate: number;
}

const DAY_MS = 86_400_000;

/** What the figures are of: stages of 15 seconds and of 45 make no common percentile. */
export interface LatencyFilter {
  days: number;
  severity?: Severity;
  township?: string;
}

/** `ALL` for each stage as a whole: a percentile of all cannot be reckoned from those of its parts. */
export function useLatency(by: LatencyBy | 'ALL', filter: LatencyFilter) {
  return useQuery({
    queryKey: ['latency', by, filter],
    queryFn: async ({ signal }) =>
      (
        await call<Page<Latency>>(`/api/v1/incidents/stage-latency?${latencyQuery(by, filter, serverNow())}`, {
          signal,
        })
      ).items,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** The last 24 hours; of more days whole ones of the county, today as far as it has come, so that no first day is half a day. */
export function latencyQuery(by: LatencyBy | 'ALL', filter: LatencyFilter, now: number): URLSearchParams {
  const { days, severity, township } = filter;
  const from = days === 1 ? now - DAY_MS : dayStart(formatDay(now)) - (days - 1) * DAY_MS;
  return new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(now).toISOString(),
    by,
    ...(severity && { severity }),
    ...(township && { township }),
  });
}

export interface Group {
  key: string;
  severity?: Severity | null;
  townshipCode?: string | null;
  day?: string | null;
  stages: Partial<Record<Stage, Latency>>;
}

const GRAVEST: Record<Severity, number> = { CRITICAL: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };

/** One line a severity, township or day, with its four stages: the gravest first, townships by code, the newest day first. */
export function groupsOf(rows: readonly Latency[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { severity, townshipCode, day } = row;
    const key = severity ?? townshipCode ?? day ?? '';
    const group = groups.get(key) ?? { key, severity, townshipCode, day, stages: {} };
    group.stages[row.stage] = row;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => {
    if (a.severity && b.severity) return GRAVEST[a.severity] - GRAVEST[b.severity];
    return a.day && b.day ? b.day.localeCompare(a.day) : a.key.localeCompare(b.key);
  });
}

/** The longest p90 of each stage: bars are compared down a column, never across, where limits differ twentyfold. */
export function scales(rows: readonly Latency[]): Record<Stage, number> {
  const longest = (stage: Stage) =>
    Math.max(1, ...rows.filter((row) => row.stage === stage).map(({ p90Seconds }) => p90Seconds ?? 0));
  return {
    WARN: longest('WARN'),
    DISPATCH: longest('DISPATCH'),
    DEPLOY: longest('DEPLOY'),
    RESPOND: longest('RESPOND'),
  };
}

export function lateShare({ count, breached }: Pick<Latency, 'count' | 'breached'>): number {
  return count === 0 ? 0 : Math.round((100 * breached) / count);
}
