import type { QueryClient } from '@tanstack/react-query';
import type { Alert, CameraHealthView, Incident, Task, Unit } from '@/api/types';
import { applyAlerts } from '@/features/alerts/api/alerts';
import { applyBreaches, type Breach } from '@/features/breaches/api/breaches';
import { applyHealth } from '@/features/cameras/api/cameras';
import { applyContainments, type ContainmentNote } from '@/features/containment/api/containment';
import { applyGridAlerts } from '@/features/grids/api/gridAlerts';
import { applyIncidents, applyTasks, applyUnits } from '@/features/incidents/api/incidents';
import { applyPlateSearches } from '@/features/sightings/api/plateSearches';
import { applyMyTasks } from '@/features/tasks/api/tasks';
import { applyFollowed, applyFollows, type SightingNote } from '@/features/tracks/api/tracks';
import { applyWatchEntries } from '@/features/watchlist/api/watchlist';
import type { ServerEvent } from '@/lib/sse';

/** Everything the feed may carry, by event name; a name unknown to this console is left alone. */
interface Batch {
  alert: Alert[];
  incident: Incident[];
  task: Task[];
  unit: Unit[];
  'camera-health': CameraHealthView[];
  'watch-entry': unknown[];
  'plate-search': unknown[];
  follow: unknown[];
  sighting: SightingNote[];
  containment: ContainmentNote[];
  breach: Breach[];
}

/** Puts a batch of live views where pages read them. Returns alerts and breaches, for those who ring a bell. */
export function applyEvents(
  client: QueryClient,
  username: string,
  events: readonly ServerEvent[],
): { alerts: Alert[]; breaches: Breach[] } {
  const batch: Batch = {
    alert: [],
    incident: [],
    task: [],
    unit: [],
    'camera-health': [],
    'watch-entry': [],
    'plate-search': [],
    follow: [],
    sighting: [],
    containment: [],
    breach: [],
  };
  for (const { event, data } of events) {
    // What was missed cannot be replayed any more: the lists are the truth, so they are loaded afresh.
    if (event === 'reset') reloadLists(client);
    else if (event in batch) add(batch[event as keyof Batch] as unknown[], data);
  }
  applyAlerts(client, batch.alert);
  applyIncidents(client, batch.incident);
  applyTasks(client, batch.task);
  applyMyTasks(client, username, batch.task);
  applyUnits(client, batch.unit);
  applyHealth(client, batch['camera-health']);
  applyGridAlerts(client, batch.alert);
  applyWatchEntries(client, batch['watch-entry']);
  applyPlateSearches(client, batch['plate-search']);
  applyFollows(client, batch.follow);
  applyFollowed(client, batch.sighting);
  applyContainments(client, batch.containment);
  applyBreaches(client, batch.breach, { alerts: batch.alert, incidents: batch.incident, tasks: batch.task });
  if (batch.incident.some(({ status }) => status === 'RESOLVED'))
    void client.invalidateQueries({ queryKey: ['cases'] });
  return { alerts: batch.alert, breaches: batch.breach };
}

export function reloadLists(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'base-map',
  });
}

function add(list: unknown[], data: string): void {
  try {
    list.push(JSON.parse(data));
  } catch {
    // One unreadable event must not stop the ones behind it; the next reload of the list heals it.
  }
}
