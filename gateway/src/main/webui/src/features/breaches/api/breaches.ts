import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Alert, Incident, Page, StageClock, Task } from '@/api/types';
import { call } from '@/lib/http';
import { serverNow } from '@/lib/serverTime';
import { parse } from '@/lib/time';

/** A stage that was not done in time, as the feed tells of each step of its escalation. */
export interface Breach {
  id: string;
  alertId?: string | null;
  incidentId?: string | null;
  taskId?: string | null;
  townshipCode?: string | null;
  clock: StageClock;
  step: number;
  at: string;
  /** When it is told of once more if it is still not done; null after the last step. */
  nextAt?: string | null;
  /** When the service's own list last had it: then it stood, whatever the feed has told since. */
  listedAt?: number;
}

const KEY = ['breaches'] as const;
/** More than this at one time is a storm in which each one's name helps nobody. */
const MOST = 200;
/** How long a step stands after the next one should have come: then the stage was done, and this desk was not told. */
const SLACK_MS = 15_000;
/** After the last step nobody is told again; who cannot see the alert or incident itself is shown it for so long. */
const LAST_MS = 10 * 60_000;

const RELOAD_MS = 60_000;

/**
 * What is overdue: the list when the console is opened, the feed from then on. The list is asked for again every minute,
 * so that what was done by somebody whose alert or incident is not shown here does not stand for long.
 */
export function useBreaches(enabled: boolean): readonly Breach[] {
  const client = useQueryClient();
  const { data } = useQuery<Breach[]>({
    queryKey: [...KEY],
    queryFn: ({ signal }) => load(client, signal),
    enabled,
    refetchInterval: RELOAD_MS,
    gcTime: Infinity,
  });
  return data ?? NONE;
}

const NONE: readonly Breach[] = [];

/** The list, with what the feed told of while it was on its way. */
async function load(client: QueryClient, signal: AbortSignal): Promise<Breach[]> {
  const known = () => client.getQueryData<Breach[]>([...KEY]) ?? [];
  const before = new Set(known().map(({ id }) => id));
  const { items } = await call<Page<Breach>>('/api/v1/incidents/overdue-stages', { signal });
  const listedAt = serverNow();
  const fresh = known().filter(({ id }) => !before.has(id));
  return merge(
    items.map((breach) => ({ ...breach, listedAt })),
    fresh,
  );
}

const subject = (breach: Breach) => breach.taskId ?? breach.incidentId ?? breach.alertId ?? breach.id;
const clockOf = (breach: Breach) => `${subject(breach)} ${breach.clock.stage} ${breach.clock.startedAt}`;

/** Adds steps, a later one of the same clock in place of the earlier; drops what newer views show as done. */
export function applyBreaches(
  client: QueryClient,
  breaches: readonly Breach[],
  views: { alerts: readonly Alert[]; incidents: readonly Incident[]; tasks: readonly Task[] },
): void {
  const known = client.getQueryData<Breach[]>([...KEY]) ?? [];
  if (breaches.length === 0 && known.length === 0) return;
  const next = settle(merge(known, breaches), views);
  if (next.length !== known.length || next.some((breach, index) => breach !== known[index]))
    client.setQueryData<Breach[]>([...KEY], next);
}

function merge(known: readonly Breach[], more: readonly Breach[]): Breach[] {
  const byClock = new Map(known.map((breach) => [clockOf(breach), breach]));
  for (const breach of more) {
    const before = byClock.get(clockOf(breach));
    if (!before || breach.step > before.step) byClock.set(clockOf(breach), breach);
  }
  return [...byClock.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
}

function settle(
  breaches: readonly Breach[],
  { alerts, incidents, tasks }: Parameters<typeof applyBreaches>[2],
): Breach[] {
  const over = new Set<string>();
  const done = new Set<string>();
  const see = (id: string, status: string, clocks: readonly StageClock[] | null | undefined) => {
    if (OVER.has(status)) over.add(id);
    for (const clock of clocks ?? []) if (clock.doneAt) done.add(`${id} ${clock.stage} ${clock.startedAt}`);
  };
  for (const alert of alerts) see(alert.id, alert.status, alert.clocks);
  for (const incident of incidents) see(incident.id, incident.status, incident.clocks);
  for (const task of tasks) see(task.id, task.status, task.clocks);
  return breaches.filter(
    (breach) =>
      !done.has(clockOf(breach)) &&
      ![breach.taskId, breach.incidentId, breach.alertId].some((id) => id && over.has(id)),
  );
}

/** No stage of these runs any more. */
const OVER = new Set(['DISMISSED', 'EXPIRED', 'RESOLVED', 'CLOSED', 'DONE', 'REFUSED', 'TIMED_OUT', 'CANCELLED']);

/** Whether it still stands, as far as can be known. */
export function stands(breach: Breach, now: number): boolean {
  const until = parse(breach.nextAt);
  const last = Math.max(parse(breach.at) ?? 0, breach.listedAt ?? 0) + LAST_MS;
  return now < (until === undefined ? last : until + SLACK_MS);
}

/** Whom it concerns now: who acts himself from the first step on, who answers for them from the second. */
export function concerns(breach: Breach, { desk, supervisor }: Concern, now: number): boolean {
  const from = desk ? 1 : supervisor ? 2 : Infinity;
  return breach.step >= from && stands(breach, now);
}

export interface Concern {
  /** May work on alerts and incidents himself. */
  desk: boolean;
  supervisor: boolean;
}

/** Where somebody can do something about it. */
export function placeOf(breach: Breach): string {
  return breach.incidentId ? `/incidents/${breach.incidentId}` : `/desk/${breach.alertId ?? ''}`;
}

/** By step, then by how long it is overdue. */
export function worstFirst(breaches: readonly Breach[]): Breach[] {
  return [...breaches].sort((a, b) => b.step - a.step || a.clock.dueAt.localeCompare(b.clock.dueAt));
}
