import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '@/api/types';
import { call } from '@/lib/http';
import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export type CoverageKind =
  'RECORDED' | 'NOT_RECORDED' | 'OFFLINE' | 'NOT_CONNECTED' | 'UNKNOWN' | 'OBSTRUCTED' | 'PATROLLED';

export type CoverageStretch = View<Schemas['CoverageStretch'], 'from' | 'to' | 'findings', { kind: CoverageKind }>;

export type Coverage = View<
  Schemas['CoverageView'],
  'cameraId' | 'cameraName' | 'tier' | 'townshipCode' | 'from' | 'to' | 'blindSeconds' | 'patrols',
  { stretches: CoverageStretch[] }
>;

/** @param day as `2026-03-01`, on the county's calendar */
export function useCoverage(day: string, streaming: boolean) {
  return useInfiniteQuery({
    queryKey: ['coverage', day, streaming],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Coverage>>(
        `/api/v1/cameras/coverage?day=${day}&streaming=${streaming}&size=100${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}
