import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '@/api/types';
import { call } from '@/lib/http';
import type { LegalHold, Purpose, Range } from './types';

const KEY = ['recording-holds'] as const;
const PATH = '/api/v1/recordings/holds';

/** Newest first. */
export function useHolds(enabled = true) {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      call<Page<LegalHold>>(`${PATH}?size=100&cursor=${encodeURIComponent(pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
  });
}

export function useHoldActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const set = useMutation({
    mutationFn: (hold: { cameraId: string; range: Range; purpose: Purpose; until: string }) =>
      call<LegalHold>(PATH, {
        method: 'POST',
        body: {
          cameraId: hold.cameraId,
          from: new Date(hold.range.from).toISOString(),
          to: new Date(hold.range.to).toISOString(),
          purpose: hold.purpose,
          until: hold.until,
        },
      }),
    onSuccess,
  });
  const extend = useMutation({
    mutationFn: ({ id, until, reason }: { id: string; until: string; reason: string }) =>
      call<LegalHold>(`${PATH}/${id}/extend`, { method: 'POST', body: { until, reason } }),
    onSuccess,
  });
  const release = useMutation({
    mutationFn: (id: string) => call<LegalHold>(`${PATH}/${id}/release`, { method: 'POST' }),
    onSuccess,
  });
  return { set, extend, release };
}

export type HoldState = 'ACTIVE' | 'ENDED' | 'RELEASED';

export function holdState(hold: LegalHold, now: number): HoldState {
  if (hold.releasedAt) return 'RELEASED';
  return Date.parse(hold.until) > now ? 'ACTIVE' : 'ENDED';
}
