import { useInfiniteQuery } from '@tanstack/react-query';
import type { CameraTier, Page } from '@/api/types';
import { call } from '@/lib/http';

export type CoverageKind =
  'RECORDED' | 'NOT_RECORDED' | 'OFFLINE' | 'NOT_CONNECTED' | 'UNKNOWN' | 'OBSTRUCTED' | 'PATROLLED';

export interface CoverageStretch {
  kind: CoverageKind;
  from: string;
  to: string;
  reason?: string | null;
  findings: string[];
}

export interface Coverage {
  cameraId: string;
  cameraName: string;
  tier: CameraTier;
  townshipCode: string;
  from: string;
  to: string;
  recordedSeconds?: number | null;
  blindSeconds: number;
  patrols: number;
  stretches: CoverageStretch[];
}

/** @param day as `2026-03-01`, on the county's calendar */
export function useCoverage(day: string) {
  return useInfiniteQuery({
    queryKey: ['coverage', day],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Coverage>>(
        `/api/v1/cameras/coverage?day=${day}&size=100${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}
