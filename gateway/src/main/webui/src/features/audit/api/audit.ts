import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Camera, Page } from '@/api/types';
import { call, listAll } from '@/lib/http';
import { isWholePlate, normalPlate } from '@/lib/plates';
import type { components } from '@/api/generated/case-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export type Look = View<
  Schemas['AccessRecordView'],
  | 'id'
  | 'service'
  | 'sequence'
  | 'at'
  | 'actor'
  | 'roles'
  | 'action'
  | 'objectType'
  | 'objectId'
  | 'purpose'
  | 'outcome'
  | 'remoteAddress',
  { names?: Record<string, string> | null }
>;

export const VERDICTS = ['JUSTIFIED', 'QUESTIONED', 'MISUSE'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Review = View<
  Schemas['ReviewView'],
  'id' | 'version' | 'status' | 'reasons' | 'createdAt' | 'dueAt',
  { look: Look; verdict?: Verdict }
>;

export type Chain = View<
  Schemas['ChainView'],
  'service' | 'whole' | 'first' | 'followed' | 'followedAt',
  { findings: { sequence: number; kind: string; foundAt: string }[] }
>;

export interface LookFilter {
  actor?: string;
  /** An object as it is written down; a whole plate means the vehicle, however it was asked for. */
  objectId?: string;
  action?: string;
  /** Instants. */
  from?: string;
  to?: string;
}

function usePages<T>(key: unknown[], path: string, refetchInterval: number | false) {
  return useInfiniteQuery({
    queryKey: ['audit', ...key],
    queryFn: ({ pageParam, signal }) => {
      const url = new URL(path, window.location.origin);
      url.searchParams.set('size', '50');
      if (pageParam) url.searchParams.set('cursor', pageParam);
      return call<Page<T>>(url.pathname + url.search, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval,
  });
}

/** Searches by a part of a plate or a pattern bear other words than the plate: whoever asks for a vehicle means them too. */
export function looksQuery({ objectId, ...others }: LookFilter): URLSearchParams {
  const object = objectId && isWholePlate(objectId) ? { plate: normalPlate(objectId) } : { objectId };
  const said = Object.entries({ ...others, ...object }).filter(([, value]) => Boolean(value));
  return new URLSearchParams(said as [string, string][]);
}

/** Names of the cameras that looks speak of by id. */
export function useCameraNames(): ReadonlyMap<string, string> {
  const cameras = useQuery({
    queryKey: ['cameras'],
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', 10_000, signal),
    staleTime: 60_000,
  }).data;
  return useMemo(() => new Map(cameras?.map(({ id, name }) => [id, name])), [cameras]);
}

/** Reading the trail is written into the trail: so it is read when somebody asks, and not again by a timer. */
export function useLooks(filter: LookFilter) {
  const query = looksQuery(filter);
  return usePages<Look>(['looks', filter], `/api/v1/audit/looks?${query}`, false);
}

export function useReviews(decided: boolean) {
  return usePages<Review>(['reviews', decided], `/api/v1/audit/reviews?decided=${decided}`, false);
}

export function useChains() {
  return useQuery({
    queryKey: ['audit', 'chains'],
    queryFn: ({ signal }) => call<Page<Chain>>('/api/v1/audit/chains', { signal }),
    refetchInterval: 15_000,
  });
}

export type StaffVehicle = View<
  Schemas['StaffVehicleView'],
  'id' | 'userName' | 'plateEnd' | 'enteredBy' | 'enteredAt'
>;

export function useStaffVehicles() {
  return usePages<StaffVehicle>(['staff'], '/api/v1/audit/staff-vehicles', false);
}

export function useEnterStaffVehicle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['StaffVehicleRequest']) =>
      call<StaffVehicle>('/api/v1/audit/staff-vehicles', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', 'staff'] }),
  });
}

export function useRemoveStaffVehicle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>(`/api/v1/audit/staff-vehicles/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', 'staff'] }),
  });
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ review, verdict, note }: { review: Review; verdict: Verdict; note: string }) =>
      call<Review>(`/api/v1/audit/reviews/${review.id}/decide`, {
        method: 'POST',
        version: review.version,
        body: { verdict, ...(note.trim() && { note: note.trim() }) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', 'reviews'] }),
  });
}
