import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/case-service';
import type { Case, OffenceKind, Page } from '@/api/types';
import type { View } from '@/api/view';
import { call, listAll } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import type { CaseStatus } from './lifecycle';

export type CaseStep = View<components['schemas']['TimelineEntryView'], 'id' | 'at' | 'kind' | 'actor'>;

/** More steps than any case takes; the page asks for no more of them. */
const MOST_STEPS = 400;

const path = (id: string) => `/api/v1/cases/${encodeURIComponent(id)}`;
const oneKey = (id: string) => ['cases', 'one', id] as const;
const historyKey = (id: string) => ['cases', 'history', id] as const;

export interface CaseFilter {
  incidentId?: string;
  status?: CaseStatus;
  kind?: OffenceKind;
}

export function useCases(filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ size: '50' });
      for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
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
    queryKey: oneKey(id),
    queryFn: ({ signal }) => call<Case>(path(id), { signal }),
  });
}

/** Each reading is a line of the audit trail, so it is read once and again only after a step. */
export function useCaseHistory(id: string) {
  return useQuery({
    queryKey: historyKey(id),
    queryFn: ({ signal }) => listAll<CaseStep>(`${path(id)}/timeline`, MOST_STEPS, signal),
    staleTime: Infinity,
  });
}

/** Moves a case on as the person saw it; when somebody was faster, what is true now is loaded beside the refusal. */
export function useMoveCase({ id, version }: Case) {
  const client = useQueryClient();
  const reload = () => {
    void client.invalidateQueries({ queryKey: oneKey(id) });
    void client.invalidateQueries({ queryKey: historyKey(id) });
  };
  return useMutation({
    mutationFn: ({ status, reason }: { status: CaseStatus; reason: string }) =>
      call<Case>(`${path(id)}/status`, {
        method: 'POST',
        body: { status, ...(reason.trim() && { reason: reason.trim() }) },
        version,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (moved) => {
      client.setQueryData(oneKey(id), moved);
      void client.invalidateQueries({ queryKey: historyKey(id) });
      void client.invalidateQueries({ queryKey: ['cases', 'list'] });
    },
    onError: (error) => {
      if (asProblem(error).isConflict) reload();
    },
  });
}
