import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Alert, AlertStatus, Severity } from '@/api/types';
import type { Purpose } from '@/components/PurposeDialog';
import type { QueueScope } from '@/lib/deskLink';
import { call, listAll } from '@/lib/http';

export const SCOPES: Record<QueueScope, readonly AlertStatus[]> = {
  active: ['OPEN', 'ACKNOWLEDGED'],
  confirmed: ['CONFIRMED'],
  closed: ['DISMISSED', 'EXPIRED'],
  all: ['OPEN', 'ACKNOWLEDGED', 'CONFIRMED', 'DISMISSED', 'EXPIRED'],
};

/** More open alerts than this on one desk are a storm; the queue then says that it is capped. */
export const QUEUE_LIMIT = 1000;

const LISTS = ['alerts', 'list'] as const;

/** @param purpose what alerts of plates are listed for that are older than sightings; without it they are left out */
export function useAlertQueue(scope: QueueScope, enabled = true, ruleId?: string, purpose?: Purpose) {
  const question = { ...(ruleId && { ruleId }), ...purpose };
  return useQuery({
    enabled,
    queryKey: Object.keys(question).length > 0 ? [...LISTS, scope, question] : [...LISTS, scope],
    queryFn: ({ signal }) => loadQueue(scope, question, signal),
    // Each asking for a purpose is a line in the trail: it is asked when a person asks.
    ...(purpose && { staleTime: Infinity, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false }),
  });
}

/** Whether a list may have left some out: what is over and only still remembered does not fill it. */
export function isCapped(list: readonly Alert[] | undefined, scope: QueueScope): boolean {
  return (list?.filter(({ status }) => SCOPES[scope].includes(status)).length ?? 0) >= QUEUE_LIMIT;
}

/** Whom an alert must not lose its place to: the gravest are asked for first. */
export const RANK: Record<Severity, number> = { CRITICAL: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };
const GRAVEST_FIRST = (Object.keys(RANK) as Severity[]).sort((a, b) => RANK[a] - RANK[b]);

/**
 * The service lists the newest first, whatever they are. Where somebody has to act, each severity is asked for by itself,
 * so that in a storm of light ones no critical alert is missing however long it has waited.
 */
async function loadQueue(scope: QueueScope, question: Record<string, string>, signal: AbortSignal): Promise<Alert[]> {
  const path = `/api/v1/alerts?${new URLSearchParams({ status: SCOPES[scope].join(','), ...question })}`;
  if (scope !== 'active') return listAll<Alert>(path, QUEUE_LIMIT, signal);
  const found: Alert[] = [];
  for (const severity of GRAVEST_FIRST) {
    if (found.length >= QUEUE_LIMIT) break;
    found.push(...(await listAll<Alert>(`${path}&severity=${severity}`, QUEUE_LIMIT - found.length, signal)));
  }
  // The status of one may have changed between two of these questions.
  return [...new Map(found.map((alert) => [alert.id, alert])).values()];
}

const oneKey = (id: string | undefined) => ['alerts', 'one', id] as const;

/** One alert by id, at once where a list has it already, so that a link to it works as well as a click. */
export function useAlert(id: string | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: oneKey(id),
    queryFn: ({ signal }) => call<Alert>(`/api/v1/alerts/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined,
    initialData: () => inLists(client, id),
    staleTime: 10_000,
  });
}

/** An alert as it is known now, wherever it is shown. */
export function findAlert(client: QueryClient, id: string): Alert | undefined {
  return client.getQueryData<Alert>(oneKey(id)) ?? inLists(client, id);
}

function inLists(client: QueryClient, id: string | undefined): Alert | undefined {
  const lists = client.getQueriesData<Alert[]>({ queryKey: LISTS });
  return lists.flatMap(([, list]) => list ?? []).find((alert) => alert.id === id);
}

/** Earlier alerts of one camera; what happened here before is evidence too. */
export function useCameraHistory(cameraId: string | undefined) {
  return useQuery({
    queryKey: ['alerts', 'history', cameraId],
    queryFn: ({ signal }) =>
      listAll<Alert>(`/api/v1/alerts?cameraId=${encodeURIComponent(cameraId ?? '')}`, 20, signal),
    enabled: cameraId !== undefined,
  });
}

/** Puts newer views of alerts wherever they are shown; an older one that arrives late changes nothing. */
export function applyAlerts(client: QueryClient, alerts: readonly Alert[]): void {
  if (alerts.length === 0) return;
  client.setQueriesData<Alert[]>({ queryKey: LISTS }, (list) => list && mergeAlerts(list, alerts));
  for (const alert of alerts) {
    client.setQueryData<Alert>(oneKey(alert.id), (known) => known && mergeAlerts([known], [alert])[0]);
    client.setQueryData<Alert[]>(['alerts', 'history', alert.cameraId], (list) => list && mergeAlerts(list, [alert]));
  }
}

/** Replaces by id, adds what is new. A list may so hold alerts that have left its scope; the queue filters by status. */
export function mergeAlerts(list: readonly Alert[], changes: readonly Alert[]): Alert[] {
  const byId = new Map(list.map((alert) => [alert.id, alert]));
  for (const change of changes) {
    const known = byId.get(change.id);
    if (!known || isNewer(change, known)) byId.set(change.id, change);
  }
  const merged = [...byId.values()];
  return merged.length > 2 * QUEUE_LIMIT ? prune(merged) : merged;
}

/** The version counts decisions only; between two of them an alert is as new as it was last seen. */
function isNewer(change: Alert, known: Alert): boolean {
  const ahead = (change.version ?? Infinity) - (known.version ?? 0);
  return ahead > 0 || (ahead === 0 && change.lastSeenAt >= known.lastSeenAt);
}

/** A desk that stays open for days must not keep every alert it ever saw: finished ones go first, then light ones, then old ones. */
function prune(alerts: Alert[]): Alert[] {
  const live = (alert: Alert) => SCOPES.active.includes(alert.status);
  return alerts
    .sort(
      (a, b) =>
        Number(live(b)) - Number(live(a)) ||
        RANK[a.severity] - RANK[b.severity] ||
        b.lastSeenAt.localeCompare(a.lastSeenAt),
    )
    .slice(0, QUEUE_LIMIT);
}
