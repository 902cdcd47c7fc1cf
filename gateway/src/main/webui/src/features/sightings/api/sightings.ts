import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { Camera, Location } from '@/api/types';
import type { View } from '@/api/view';
import { call, listAll } from '@/lib/http';
import type { PlateSearch } from './plateSearches';
import type { SearchRequest } from './searchForm';

type Schemas = components['schemas'];

/** One reading of a plate. */
export type Sighting = View<
  Schemas['SightingView'],
  'id' | 'plate' | 'exact' | 'seenAt' | 'confidence' | 'cameraId',
  { location?: Location | null }
>;

export type SearchAnswer = View<
  Schemas['SearchAnswer'],
  'referenceFound',
  { items: Sighting[]; nextCursor?: string | null; search?: PlateSearch | null }
>;

/** How a search is asked: by oneself, in an emergency, or as a second person has agreed to it. */
export type Asking = { how: 'ordinary' | 'emergency'; request: SearchRequest } | { how: 'agreed'; search: PlateSearch };

/** What was found, and how to go on. */
export interface Found {
  asking: Asking;
  answer: SearchAnswer;
  askedAt: number;
}

const PATH = '/api/v1/sightings';

function ask(asking: Asking, searchId: string | undefined, cursor?: string): Promise<SearchAnswer> {
  const page = `?size=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
  // An emergency is one search; its further pages run under the same row, and make no second one to review.
  if (searchId !== undefined) return call(`${PATH}/requests/${searchId}/run${page}`, { method: 'POST' });
  if (asking.how === 'agreed') return call(`${PATH}/requests/${asking.search.id}/run${page}`, { method: 'POST' });
  const path = asking.how === 'emergency' ? 'emergency' : 'search';
  return call(`${PATH}/${path}${page}`, { method: 'POST', body: asking.request });
}

/** Each look is an act of its own that is written down, so nothing is asked again by itself and nothing is kept. */
export function useSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asking: Asking): Promise<Found> => ({
      asking,
      answer: await ask(asking, undefined),
      askedAt: Date.now(),
    }),
    onSuccess: ({ asking }) =>
      asking.how === 'ordinary' ? undefined : client.invalidateQueries({ queryKey: ['plate-searches'] }),
  });
}

export function useMoreSightings() {
  return useMutation({
    mutationFn: async ({ asking, answer, askedAt }: Found): Promise<Found> => {
      const more = await ask(asking, answer.search?.id, answer.nextCursor ?? undefined);
      return { asking, askedAt, answer: { ...more, items: [...answer.items, ...more.items] } };
    },
  });
}

/** The cameras to search at, as the other maps load them. */
export function useSearchCameras() {
  return useQuery({
    queryKey: ['cameras'],
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', 10_000, signal),
    staleTime: 60_000,
  });
}
