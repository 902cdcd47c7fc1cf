import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page } from '@/api/types';
import { call } from '@/lib/http';
import type { CameraCount, CameraFilter, CameraFull } from './cameraTypes';

const PAGE = 100;

export const LIST_KEY = ['camera-list'] as const;
export const COUNTS_KEY = ['camera-counts'] as const;
export const oneKey = (id: string) => ['camera', id] as const;

/** Cameras that fit, as far as somebody has scrolled. The service filters: ten thousand are never loaded for a list. */
export function useCameraList(filter: CameraFilter, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...LIST_KEY, filter],
    queryFn: ({ pageParam, signal }) =>
      call<Page<CameraFull>>(`/api/v1/cameras?${search(filter, { size: String(PAGE), cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
    staleTime: 30_000,
  });
}

export function useCameraCounts(enabled = true) {
  return useQuery({
    queryKey: COUNTS_KEY,
    queryFn: ({ signal }) => call<Page<CameraCount>>('/api/v1/cameras/counts', { signal }),
    enabled,
    staleTime: 30_000,
  });
}

export function useCamera(id: string | undefined) {
  return useQuery({
    queryKey: oneKey(id ?? ''),
    queryFn: ({ signal }) => call<CameraFull>(`/api/v1/cameras/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined && id !== '',
  });
}

export function exportPath(filter: CameraFilter): string {
  return `/api/v1/cameras/export?${search(filter)}`;
}

function search(filter: CameraFilter, more: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) {
    if (value) params.set(name, value);
  }
  return params.toString();
}
