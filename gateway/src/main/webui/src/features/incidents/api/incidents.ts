import { useInfiniteQuery, useQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { Incident, Page, Recommendation, Severity, Task, TimelineEntry, Unit } from '@/api/types';
import { call, listAll } from '@/lib/http';

const path = (id: string | undefined) => `/api/v1/incidents/${encodeURIComponent(id ?? '')}`;
const oneKey = (id: string | undefined) => ['incidents', 'one', id] as const;

export function useIncident(id: string | null | undefined) {
  return useQuery({
    queryKey: oneKey(id ?? undefined),
    queryFn: ({ signal }) => call<Incident>(path(id ?? undefined), { signal }),
    enabled: Boolean(id),
  });
}

/** An incident as it was last seen here. */
export function findIncident(client: QueryClient, id: string): Incident | undefined {
  return client.getQueryData<Incident>(oneKey(id));
}

/** What a list is narrowed to, in the service's own words; several states stand with commas between. */
export interface IncidentFilter {
  status?: string;
  severity?: Severity;
}

export function useIncidentList(filter: IncidentFilter = {}) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ size: '50' });
      for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
      if (pageParam) query.set('cursor', pageParam);
      return call<Page<Incident>>(`/api/v1/incidents?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** Travel times grow stale as units move, so the ranking is asked for again every half minute while it is looked at. */
export function useRecommendations(incidentId: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['incidents', 'recommendations', incidentId],
    queryFn: async ({ signal }) =>
      (await call<Page<Recommendation>>(`${path(incidentId)}/recommendations`, { signal })).items,
    enabled: enabled && incidentId !== undefined,
    refetchInterval: 30_000,
  });
}

/** The newest first, so that what has just happened is there however long the story is. */
export function useTimeline(incidentId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'timeline', incidentId],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam && `&cursor=${encodeURIComponent(pageParam)}`;
      return call<Page<TimelineEntry>>(`${path(incidentId)}/timeline?newestFirst=true&size=50${cursor}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: incidentId !== undefined,
  });
}

export function useUnits(enabled = true) {
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => listAll<Unit>('/api/v1/units', 500, signal),
    enabled,
  });
}

export function putIncident(client: QueryClient, incident: Incident): void {
  client.setQueryData<Incident>(oneKey(incident.id), (known) => newer(known, incident));
}

/** Live changes; lists that nobody has open are not built up. */
export function applyIncidents(client: QueryClient, incidents: readonly Incident[]): void {
  for (const incident of incidents) {
    client.setQueryData<Incident>(oneKey(incident.id), (known) => known && newer(known, incident));
    touch(client, incident.id);
  }
  for (const [key, data] of client.getQueriesData<InfiniteData<Page<Incident>>>({ queryKey: ['incidents', 'list'] })) {
    const filter = (key[2] ?? {}) as IncidentFilter;
    if (data) client.setQueryData(key, { ...data, pages: mergePages(data.pages, incidents, filter) });
  }
}

function fits({ status, severity }: Incident, filter: IncidentFilter): boolean {
  return (
    (!filter.status || filter.status.split(',').includes(status)) && (!filter.severity || filter.severity === severity)
  );
}

export function applyTasks(client: QueryClient, tasks: readonly Task[]): void {
  for (const task of tasks) {
    client.setQueriesData<Incident>({ queryKey: ['incidents', 'one'] }, (incident) =>
      incident && (incident.id === task.incidentId || incident.merged?.includes(task.incidentId))
        ? withTask(incident, task)
        : incident,
    );
    touch(client, task.incidentId);
  }
}

export function applyUnits(client: QueryClient, units: readonly Unit[]): void {
  client.setQueryData<Unit[]>(['units'], (list) => {
    if (!list) return undefined;
    const byId = new Map(list.map((unit) => [unit.id, unit]));
    units.forEach((unit) => byId.set(unit.id, unit));
    return [...byId.values()];
  });
}

/** A change of state also adds to the timeline and changes who is free. */
function touch(client: QueryClient, incidentId: string): void {
  void client.invalidateQueries({ queryKey: ['incidents', 'timeline', incidentId] });
  void client.invalidateQueries({ queryKey: ['incidents', 'pictures', incidentId] });
  void client.invalidateQueries({ queryKey: ['incidents', 'recommendations', incidentId] });
}

export function withTask(incident: Incident, task: Task): Incident {
  const tasks = incident.tasks ?? [];
  const known = tasks.find(({ id }) => id === task.id);
  if (known && (task.version ?? Infinity) < (known.version ?? 0)) return incident;
  return { ...incident, tasks: known ? tasks.map((t) => (t.id === task.id ? task : t)) : [...tasks, task] };
}

function newer(known: Incident | undefined, change: Incident): Incident {
  if (!known) return change;
  if ((change.version ?? Infinity) < (known.version ?? 0)) return known;
  return { ...change, tasks: change.tasks ?? known.tasks };
}

/** One that is on the list stays where it stands, whatever it became; a new one comes only where it fits. */
function mergePages(pages: Page<Incident>[], changes: readonly Incident[], filter: IncidentFilter): Page<Incident>[] {
  const known = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  const byId = new Map(changes.map((incident) => [incident.id, incident]));
  return pages.map((page, index) => ({
    ...page,
    items: [
      ...(index === 0
        ? [...byId.values()].filter((incident) => !known.has(incident.id) && fits(incident, filter))
        : []),
      ...page.items.map((incident) => newer(incident, byId.get(incident.id) ?? incident)),
    ],
  }));
}
