import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '@/api/types';
import { call } from '@/lib/http';
import type { ClipKind, EvidenceClip, Purpose, Range } from './types';

const KEY = ['evidence-clips'] as const;
const AT_WORK_MS = 1_500;
const IDLE_MS = 30_000;

/** Newest first; asked again quickly while one of them is being made. */
export function useClips() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      call<Page<EvidenceClip>>(`/api/v1/evidence-clips?size=50&cursor=${encodeURIComponent(pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isAtWork)) ? AT_WORK_MS : IDLE_MS,
  });
}

export function isAtWork({ status }: EvidenceClip): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

export interface ClipOrder {
  cameraId: string;
  range: Range;
  kind: ClipKind;
  purpose: Purpose;
  /** The same for every attempt at one order, so that an answer that was lost does not make two clips. */
  key: string;
}

export function useOrderClip() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ cameraId, range, kind, purpose, key }: ClipOrder) =>
      call<EvidenceClip>('/api/v1/evidence-clips', {
        method: 'POST',
        idempotencyKey: key,
        body: {
          cameraId,
          from: new Date(range.from).toISOString(),
          to: new Date(range.to).toISOString(),
          kind,
          purpose,
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
