import { useQuery } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { Location, Page } from '@/api/types';
import type { View } from '@/api/view';
import { call } from '@/lib/http';

type Schemas = components['schemas'];

/** A vehicle that is followed for the incident, as a crew that was sent may see it: where it was last, and nothing before. */
export type Followed = View<
  Schemas['FollowView'],
  'id' | 'plate',
  {
    last?: View<
      Schemas['FollowedSightingView'],
      'id' | 'seenAt' | 'cameraId' | 'exact',
      { location?: Location | null }
    > | null;
  }
>;

/** Asked again every few seconds while the task is on the screen: the feed tells a crew of tasks only. */
export function useFollowed(incidentId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['tasks', 'followed', incidentId],
    queryFn: async ({ signal }) => {
      const path = `/api/v1/tracks/follows?running=true&incidentId=${encodeURIComponent(incidentId)}`;
      return (await call<Page<Followed>>(path, { signal })).items;
    },
    refetchInterval: 10_000,
    enabled,
  });
}
