import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { Page } from '@/api/types';
import type { View } from '@/api/view';
import { call } from '@/lib/http';

type Schemas = components['schemas'];

export type WatchStatus = Schemas['WatchStatus'];

/** A plate looked out for (布控), as the service shows it. */
export type WatchEntry = View<
  Schemas['WatchEntryView'],
  | 'id'
  | 'version'
  | 'plate'
  | 'reason'
  | 'authority'
  | 'caseNumber'
  | 'severity'
  | 'status'
  | 'validFrom'
  | 'validTo'
  | 'reviewAt'
  | 'requestedBy'
  | 'requestedAt'
  | 'renewals',
  { renewal?: View<Schemas['Renewal'], 'validTo' | 'reason' | 'requestedBy' | 'requestedAt'> | null }
>;

export type WatchRequest = Schemas['WatchRequest'];

export interface WatchFilter {
  view: WatchView;
  plate?: string;
  batchId?: string;
}

/** What waits for a second person, what is in force, what is over, everything. */
export const WATCH_VIEWS = ['waiting', 'active', 'over', 'all'] as const;
export type WatchView = (typeof WATCH_VIEWS)[number];

const PATH = '/api/v1/watchlist';
const KEY = ['watchlist'] as const;

function query({ view, plate, batchId }: WatchFilter): string {
  const params = new URLSearchParams({ size: '50' });
  if (view === 'waiting') params.set('waiting', 'true');
  if (view === 'active') params.set('status', 'ACTIVE');
  if (view === 'over') params.set('status', 'REJECTED,WITHDRAWN,EXPIRED');
  if (plate) params.set('plate', plate);
  if (batchId) params.set('batchId', batchId);
  return params.toString();
}

export function useWatchList(filter: WatchFilter) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call<Page<WatchEntry>>(`${PATH}?${query(filter)}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export function useWatchEntry(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => call<WatchEntry>(`${PATH}/${encodeURIComponent(id)}`, { signal }),
  });
}

/** Somebody has changed the list: what is open is asked for again, so that filters and order stay the service's. */
export function applyWatchEntries(client: QueryClient, changes: readonly unknown[]): void {
  if (changes.length > 0) void client.invalidateQueries({ queryKey: [...KEY] });
}

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [...KEY] });
}

export function useRequestWatch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ body, key }: { body: WatchRequest; key: string }) =>
      call<WatchEntry>(PATH, { method: 'POST', body, idempotencyKey: key }),
    onSuccess: changed,
  });
}

export type WatchStep = 'approve' | 'reject';

/** A step on the entry as it was looked at; whoever was slower hears so. */
export function useWatchStep() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ entry, step }: { entry: WatchEntry; step: WatchStep }) =>
      call<WatchEntry>(`${PATH}/${entry.id}/${step}`, { method: 'POST', version: entry.version }),
    onSettled: changed,
  });
}

/** Ends an entry before its time, for a reason that is kept. */
export function useWithdrawWatch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ entry, reason }: { entry: WatchEntry; reason: string }) =>
      call<WatchEntry>(`${PATH}/${entry.id}/withdraw`, {
        method: 'POST',
        version: entry.version,
        body: { reason },
      }),
    onSettled: changed,
  });
}

export function useRenewWatch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ entry, validTo, reason }: { entry: WatchEntry; validTo: string; reason: string }) =>
      call<WatchEntry>(`${PATH}/${entry.id}/renew`, {
        method: 'POST',
        version: entry.version,
        body: { validTo, reason, authority: entry.authority },
      }),
    onSettled: changed,
  });
}

export function useDecideBatch() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ batchId, step }: { batchId: string; step: 'approve' | 'reject' }) =>
      call<{ batchId: string; entries: number }>(`${PATH}/batches/${batchId}/${step}`, { method: 'POST' }),
    onSettled: changed,
  });
}
