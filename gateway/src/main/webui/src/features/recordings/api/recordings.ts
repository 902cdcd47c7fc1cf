import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '@/lib/http';
import { dayStart } from '@/lib/time';
import type { Purpose, Range, RecordingState, RecordingTimeline, SeenStretch, Viewing } from './types';

export const DAY = 24 * 60 * 60 * 1000;
const REFRESH = 15_000;

const iso = (at: number) => new Date(at).toISOString();

export function dayRange(day: string): Range {
  const from = dayStart(day);
  return { from, to: from + DAY };
}

/** When the camera was recorded on the day and when not; it shows no picture, so it asks for no purpose. */
export function useTimeline(cameraId: string | undefined, { from, to }: Range) {
  return useQuery({
    queryKey: ['recording-timeline', cameraId, from],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ cameraId: cameraId ?? '', from: iso(from), to: iso(to) });
      return call<RecordingTimeline>(`/api/v1/recordings/timeline?${query}`, { signal });
    },
    enabled: cameraId !== undefined,
    refetchInterval: REFRESH,
  });
}

/** When the camera was offline or its view obstructed. */
export function useSeen(cameraId: string | undefined, { from, to }: Range) {
  return useQuery({
    queryKey: ['recording-seen', cameraId, from],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ from: iso(from), to: iso(Math.max(from + 1, Math.min(to, Date.now()))) });
      return call<{ stretches: SeenStretch[] }>(
        `/api/v1/cameras/${encodeURIComponent(cameraId ?? '')}/coverage?${query}`,
        { signal },
      );
    },
    enabled: cameraId !== undefined,
    refetchInterval: 60_000,
  });
}

export function useRecordingState(enabled = true) {
  return useQuery({
    queryKey: ['recording-state'],
    queryFn: ({ signal }) => call<RecordingState>('/api/v1/recordings/status', { signal }),
    enabled,
    refetchInterval: REFRESH,
  });
}

/** Opens the day for looking at; the service writes down who looks and what for before it answers. */
export function useOpenViewing() {
  return useMutation({
    mutationFn: ({ cameraId, range, purpose }: { cameraId: string; range: Range; purpose: Purpose }) =>
      call<Viewing>('/api/v1/recordings/viewings', {
        method: 'POST',
        body: { cameraId, from: iso(range.from), to: iso(range.to), purpose },
      }),
  });
}

export function thumbnailPath(viewingId: string, at: number): string {
  return `/api/v1/recordings/viewings/${viewingId}/picture?at=${iso(at)}&thumbnail=true`;
}

export function picturePath(viewingId: string, at: number): string {
  return `/api/v1/recordings/viewings/${viewingId}/picture?at=${iso(at)}`;
}
