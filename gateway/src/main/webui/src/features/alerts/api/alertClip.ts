import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Alert } from '@/api/types';
import { callBytes } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import { useNow } from '@/lib/ticker';

export const BEFORE_SECONDS = 10;
export const AFTER_SECONDS = 10;
/** A segment is ten seconds and ends with a key frame: by then it can be played. */
const WRITTEN_AFTER_MS = (AFTER_SECONDS + 15) * 1000;
const RETRY_MS = 4_000;

/** How far the recorder is with the seconds around an alert. */
export function isWritten(seenAt: string, now: number): boolean {
  return now - Date.parse(seenAt) >= WRITTEN_AFTER_MS;
}

type Moment = Pick<Alert, 'raisedAt' | 'firstSeenAt'>;

/** When it happened, by the frame: behind a backlog an alert is raised minutes later, over a picture of then. */
export function seenAt({ raisedAt, firstSeenAt }: Moment): string {
  return firstSeenAt && firstSeenAt < raisedAt ? firstSeenAt : raisedAt;
}

export type ClipOf = Pick<Alert, 'id' | 'cameraId'> & Moment;

export function clipPath(alert: ClipOf): string {
  const { id, cameraId } = alert;
  const query = new URLSearchParams({
    cameraId,
    at: new Date(seenAt(alert)).toISOString(),
    before: String(BEFORE_SECONDS),
    after: String(AFTER_SECONDS),
    alertId: id,
  });
  return `/api/v1/recordings/clip?${query}`;
}

/**
 * The seconds before and after an alert, as a file. Of a fresh alert what is there already comes at once, and the whole
 * when it is written; each asking is a look in the audit trail.
 */
export function useAlertClip(alert: ClipOf) {
  const written = isWritten(seenAt(alert), useNow());
  const query = useQuery({
    queryKey: ['alert-clip', alert.id, written],
    queryFn: async ({ signal }) => new Blob([await callBytes(clipPath(alert), signal)], { type: 'video/mp4' }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) => (!written && asProblem(state.error).status === 404 ? RETRY_MS : false),
  });
  return { blob: query.data, written, error: query.error, isPending: query.isPending, refetch: query.refetch };
}
