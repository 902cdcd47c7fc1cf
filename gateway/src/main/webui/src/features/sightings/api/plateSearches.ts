import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { Page } from '@/api/types';
import type { View } from '@/api/view';
import { call, listAll } from '@/lib/http';
import { parse } from '@/lib/time';
import type { SearchRequest } from './searchForm';

/** A search that a second person has to know of: a broad one before it is run, an emergency afterwards. */
export type PlateSearch = View<
  components['schemas']['PlateSearchView'],
  | 'id'
  | 'version'
  | 'kind'
  | 'status'
  | 'from'
  | 'to'
  | 'scope'
  | 'reference'
  | 'referenceFound'
  | 'reason'
  | 'requestedBy'
  | 'requestedAt'
  | 'overdueSteps'
>;

const PATH = '/api/v1/sightings/requests';
const KEY = ['plate-searches'] as const;

/** Own ones for who asks, everybody's for who decides and reviews. */
export function usePlateSearches(status: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list', status],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ size: '50' });
      if (status) params.set('status', status);
      if (pageParam) params.set('cursor', pageParam);
      return call<Page<PlateSearch>>(`${PATH}?${params}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

/** Emergency searches that nobody has reviewed; asked for again each minute, whatever page is open. */
export function useUnreviewed(enabled: boolean) {
  return useQuery({
    queryKey: [...KEY, 'unreviewed'],
    queryFn: ({ signal }) => listAll<PlateSearch>(`${PATH}?status=UNREVIEWED`, 200, signal),
    refetchInterval: 60_000,
    enabled,
  });
}

/** Past its day, and not only once: the service moves the date on each time it has told of it. */
export function isOverdue({ overdueSteps, dueAt }: PlateSearch, now: number): boolean {
  return overdueSteps > 0 || (parse(dueAt) ?? Infinity) <= now;
}

/** What a person owes: everybody's emergencies but his own, which another one has to look at. */
export function owedBy(user: string, searches: readonly PlateSearch[]): PlateSearch[] {
  return searches.filter(({ requestedBy }) => requestedBy !== user);
}

/** Something about a search has changed: whatever shows searches asks again. */
export function applyPlateSearches(client: QueryClient, changes: readonly unknown[]): void {
  if (changes.length > 0) void client.invalidateQueries({ queryKey: [...KEY] });
}

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [...KEY] });
}

export function useAskSecondPerson() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ request, key }: { request: SearchRequest; key: string }) =>
      call<PlateSearch>(PATH, { method: 'POST', body: request, idempotencyKey: key }),
    onSuccess: changed,
  });
}

export function useDecideSearch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ search, yes, note }: { search: PlateSearch; yes: boolean; note: string }) =>
      call<PlateSearch>(`${PATH}/${search.id}/${yes ? 'approve' : 'reject'}`, {
        method: 'POST',
        version: search.version,
        body: { note: note.trim() || undefined },
      }),
    onSettled: changed,
  });
}

export function useReviewSearch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ search, justified, note }: { search: PlateSearch; justified: boolean; note: string }) =>
      call<PlateSearch>(`${PATH}/${search.id}/review`, {
        method: 'POST',
        version: search.version,
        body: { justified, note: note.trim() },
      }),
    onSettled: changed,
  });
}
