import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Duplicate, IncidentKind } from '@/api/response';
import type { Incident, Location, Page, Severity } from '@/api/types';
import { call } from '@/lib/http';
import { useKeyOfContent } from '@/lib/keyOfContent';
import { putIncident } from './incidents';

/** What a caller has told so far. */
export interface Report {
  kind?: IncidentKind;
  location?: Location;
  place?: string;
}

function queryOf({ kind, location, place }: Report): string {
  const query = new URLSearchParams();
  if (location) {
    query.set('lon', String(location.lon));
    query.set('lat', String(location.lat));
  }
  if (place) query.set('place', place);
  if (kind) query.set('kind', kind);
  return query.toString();
}

/** Asked again every ten seconds: the same matter is often told of while one is still writing. */
export function useSimilar(report: Report) {
  const query = queryOf(report);
  return useQuery({
    queryKey: ['incidents', 'similar', query],
    queryFn: async ({ signal }) =>
      (await call<Page<Duplicate>>(`/api/v1/incidents/duplicates?${query}`, { signal })).items,
    enabled: report.location !== undefined || (report.place?.trim().length ?? 0) >= 2,
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}

export function useDuplicates(incident: Incident, enabled: boolean) {
  return useQuery({
    queryKey: ['incidents', 'duplicates', incident.id],
    queryFn: async ({ signal }) =>
      (await call<Page<Duplicate>>(`/api/v1/incidents/${incident.id}/duplicates`, { signal })).items,
    enabled,
    refetchInterval: 30_000,
  });
}

export interface NewIncident {
  title: string;
  severity: Severity;
  kind: IncidentKind;
  townshipCode: string;
  location?: Location;
  place?: string;
  note?: string;
}

/** Opens the incident and, where it is known already, merges it at once: the call stays on record either way. */
export function useOpenIncident() {
  const client = useQueryClient();
  const key = useKeyOfContent();
  return useMutation({
    mutationFn: async ({ incident, into }: { incident: NewIncident; into?: string }) => {
      const opened = await call<Incident>('/api/v1/incidents', {
        method: 'POST',
        body: { ...incident, source: 'PHONE' },
        idempotencyKey: key.of(incident),
      });
      return into ? merge(opened.id, into) : opened;
    },
    onSuccess: (opened) => {
      key.made();
      putIncident(client, opened);
      void client.invalidateQueries({ queryKey: ['incidents'] });
    },
  });
}

const merge = (id: string, into: string) =>
  call<Incident>(`/api/v1/incidents/${id}/merge`, { method: 'POST', body: { into } });

export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, into }: { id: string; into: string }) => merge(id, into),
    onSettled: () => client.invalidateQueries({ queryKey: ['incidents'] }),
  });
}

export function useUnmerge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<Incident>(`/api/v1/incidents/${id}/unmerge`, { method: 'POST', body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['incidents'] }),
  });
}

const ALONG = ['OPEN', 'DISPATCHED', 'ON_SCENE'];

/** Which of two stays: the one further along, of equals the older; the server wants it no other way. */
export function survivorOf(a: Incident, b: Incident): Incident {
  const further = ALONG.indexOf(a.status) - ALONG.indexOf(b.status);
  if (further !== 0) return further > 0 ? a : b;
  return a.openedAt <= b.openedAt ? a : b;
}
