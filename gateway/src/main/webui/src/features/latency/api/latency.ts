import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page, Severity, Stage } from '@/api/types';
import { call } from '@/lib/http';

export type LatencyBy = 'SEVERITY' | 'TOWNSHIP' | 'DAY';

/** How long one stage took, of one severity, township or day. */
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

export function useLatency(by: LatencyBy, days: number) {
  return useQuery({
    queryKey: ['latency', by, days],
    queryFn: async ({ signal }) => {
      const to = new Date();
      const from = new Date(to.getTime() - days * DAY_MS);
      const query = `from=${from.toISOString()}&to=${to.toISOString()}&by=${by}`;
      return (await call<Page<Latency>>(`/api/v1/incidents/stage-latency?${query}`, { signal })).items;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

export function groupOf({ severity, townshipCode, day }: Latency): string {
  return severity ?? townshipCode ?? day ?? '';
}
