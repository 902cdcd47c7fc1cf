import { useMutation, useQuery, type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import { RUNNING, type Camera, type Incident, type Location, type Page } from '@/api/types';
import type { View } from '@/api/view';
import { call, listAll } from '@/lib/http';

type Schemas = components['schemas'];

export type TrackPoint = View<
  Schemas['SightingView'],
  'id' | 'plate' | 'exact' | 'seenAt' | 'confidence' | 'cameraId',
  { location?: Location | null }
>;
export type TrackLeg = View<Schemas['TrackLeg'], 'from' | 'kind' | 'seconds'>;

/** The way of a plate: points oldest first, and a leg between every two. */
export type Track = View<
  Schemas['TrackView'],
  'plate' | 'truncated' | 'referenceFound',
  { points: TrackPoint[]; legs: TrackLeg[] }
>;

export type TrackRequest = Schemas['TrackRequest'];
export type FollowRequest = Schemas['FollowRequest'];

export type FollowedSighting = View<
  Schemas['FollowedSightingView'],
  'id' | 'followId' | 'incidentId' | 'plate' | 'exact' | 'seenAt' | 'cameraId',
  { location?: Location | null }
>;

/** A vehicle that is followed for an incident. */
export type Follow = View<
  Schemas['FollowView'],
  'id' | 'version' | 'plate' | 'incidentId' | 'reason' | 'startedBy' | 'startedAt' | 'endsAt' | 'sightings',
  { last?: FollowedSighting | null }
>;

const PATH = '/api/v1/tracks';
const FOLLOWS = `${PATH}/follows`;
const followsKey = (incidentId: string | undefined) => ['follows', 'list', incidentId ?? 'all'] as const;
const trackKey = (followId: string | undefined) => ['follows', 'track', followId] as const;

/** Drawing a track is a look that is written down: it happens when somebody asks, and not again by itself. */
export function useDrawTrack() {
  return useMutation({
    mutationFn: (body: TrackRequest) => call<Track>(PATH, { method: 'POST', body }),
  });
}

/**
 * Agreed and emergency searches of one's own which are still open; a broad track may be drawn under one. A review that comes
 * within the hour and finds a life in danger takes nothing away.
 */
export function useOpenSearches(enabled: boolean) {
  return useQuery({
    queryKey: ['plate-searches', 'open'],
    queryFn: async ({ signal }) =>
      (
        await call<Page<Schemas['PlateSearchView']>>(
          '/api/v1/sightings/requests?status=RUN,UNREVIEWED,REVIEWED&size=50',
          {
            signal,
          },
        )
      ).items,
    enabled,
  });
}

/** Vehicles followed now; of one incident with those that were, of all without. */
export function useFollows(incidentId?: string, enabled = true) {
  const params = incidentId ? `incidentId=${encodeURIComponent(incidentId)}` : 'running=true';
  return useQuery({
    queryKey: followsKey(incidentId),
    queryFn: ({ signal }) => listAll<Follow>(`${FOLLOWS}?${params}`, 200, signal),
    refetchInterval: 60_000,
    enabled,
  });
}

export function useFollowTrack(followId: string | undefined) {
  return useQuery({
    queryKey: trackKey(followId),
    queryFn: ({ signal }) => call<Track>(`${FOLLOWS}/${encodeURIComponent(followId ?? '')}/track`, { signal }),
    enabled: followId !== undefined,
  });
}

export function useStartFollow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: FollowRequest; key: string }) =>
      call<Follow>(FOLLOWS, { method: 'POST', body, idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['follows', 'list'] }),
  });
}

export function useStopFollow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Follow) => call<Follow>(`${FOLLOWS}/${id}/stop`, { method: 'POST', version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['follows', 'list'] }),
  });
}

/** Incidents that a vehicle can be followed for. */
export function useLiveIncidents(enabled: boolean) {
  return useQuery({
    queryKey: ['incidents', 'live'],
    queryFn: ({ signal }) => listAll<Incident>(`/api/v1/incidents?status=${RUNNING.join(',')}`, 200, signal),
    enabled,
  });
}

export function useTrackCameras() {
  return useQuery({
    queryKey: ['cameras'],
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', 10_000, signal),
    staleTime: 60_000,
  });
}

/** Following was begun or ended by somebody, or by its hours. */
export function applyFollows(client: QueryClient, follows: readonly unknown[]): void {
  if (follows.length > 0) void client.invalidateQueries({ queryKey: ['follows', 'list'] });
}

/** That a followed vehicle was seen, and no more: where is a look, which the service writes down when it is asked. */
export interface SightingNote {
  id: string;
  followId: string;
  incidentId: string;
}

/** A followed vehicle was seen: what shows where, draws its way or tells of the incident asks again. */
export function applyFollowed(client: QueryClient, seen: readonly SightingNote[]): void {
  if (seen.length > 0) void client.invalidateQueries({ queryKey: ['follows', 'list'] });
  for (const followId of new Set(seen.map((note) => note.followId))) {
    void client.invalidateQueries({ queryKey: trackKey(followId) });
  }
  for (const incidentId of new Set(seen.map((note) => note.incidentId))) {
    void client.invalidateQueries({ queryKey: ['incidents', 'timeline', incidentId] });
  }
}
