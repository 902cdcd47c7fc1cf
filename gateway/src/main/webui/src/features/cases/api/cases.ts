import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Case, Page } from '@/api/types';
import { call } from '@/lib/http';

export function useCases(incidentId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', incidentId],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ size: '50' });
      if (incidentId) query.set('incidentId', incidentId);
      if (pageParam) query.set('cursor', pageParam);
      return call<Page<Case>>(`/api/v1/cases?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 10_000,
  });
}

export function useCase(id: string) {
  return useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => call<Case>(`/api/v1/cases/${encodeURIComponent(id)}`, { signal }),
  });
}
