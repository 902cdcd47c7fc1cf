import type { Alert, Severity } from '@/api/types';
import { RANK, SCOPES, type QueueScope } from './alerts';

export interface QueueFilter {
  scope: QueueScope;
  severities: readonly Severity[];
  text: string;
}

/** The gravest first, and among equals the newest. */
export function byUrgency(a: Alert, b: Alert): number {
  return RANK[a.severity] - RANK[b.severity] || b.raisedAt.localeCompare(a.raisedAt) || a.id.localeCompare(b.id);
}

export function matches(alert: Alert, filter: QueueFilter, inHand?: string): boolean {
  const stays = alert.id === inHand && filter.scope === 'active';
  if (!stays && !SCOPES[filter.scope].includes(alert.status)) return false;
  if (filter.severities.length > 0 && !filter.severities.includes(alert.severity)) return false;
  const text = filter.text.trim().toLowerCase();
  if (text === '') return true;
  return [alert.ruleName, alert.cameraName, alert.zone, alert.plate, alert.townshipCode].some((field) =>
    field?.toLowerCase().includes(text),
  );
}

export interface StableQueue {
  rows: Alert[];
  /** New ones that wait above until the hand is off the list. */
  waiting: number;
}

/**
 * While the list is held (pointer over it, scrolled, or a key just pressed), rows keep their places: known ones are
 * updated where they stand, finished ones stay until release, new ones wait. Released, the list is in order of urgency.
 * The one in hand stays for as long as it is in hand, though it is no longer open.
 */
export function stableQueue(
  alerts: readonly Alert[],
  filter: QueueFilter,
  heldIds: readonly string[] | undefined,
  inHand?: string,
): StableQueue {
  const known = new Set(alerts.map(({ id }) => id));
  // A township's outage is shown where the county's, of which it is a part, is not.
  const fitting = alerts.filter(
    (alert) => matches(alert, filter, inHand) && !(alert.partOf && known.has(alert.partOf)),
  );
  if (!heldIds) return { rows: fitting.sort(byUrgency), waiting: 0 };
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const held = new Set(heldIds);
  return {
    rows: heldIds.flatMap((id) => byId.get(id) ?? []),
    waiting: fitting.filter(({ id }) => !held.has(id)).length,
  };
}
