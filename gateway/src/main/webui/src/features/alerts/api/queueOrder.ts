import type { Alert, Severity } from '@/api/types';
import { cameraOf } from '@/lib/alertPlace';
import type { QueueScope } from '@/lib/deskLink';
import { RANK, SCOPES } from './alerts';

export interface QueueFilter {
  scope: QueueScope;
  severities: readonly Severity[];
  text: string;
  /** Of one rule, or of one entry of the watch list; all where there is none. */
  ruleId?: string;
}

/** The gravest first, and among equals the newest. */
export function byUrgency(a: Alert, b: Alert): number {
  return RANK[a.severity] - RANK[b.severity] || b.raisedAt.localeCompare(a.raisedAt) || a.id.localeCompare(b.id);
}

/** The words in which an alert is shown, in the reader's language. */
export type Spoken = (alert: Alert) => readonly string[];

export function matches(alert: Alert, filter: QueueFilter, inHand?: string, spoken?: Spoken): boolean {
  const stays = alert.id === inHand && filter.scope === 'active';
  if (!stays && !SCOPES[filter.scope].includes(alert.status)) return false;
  if (filter.ruleId && alert.ruleId !== filter.ruleId) return false;
  if (filter.severities.length > 0 && !filter.severities.includes(alert.severity)) return false;
  const text = folded(filter.text);
  return text === '' || wordsOf(alert, spoken).some((word) => word && folded(word).includes(text));
}

/** Whatever stands on the row, and of a lead the registered plate as well as what was read. */
function wordsOf(alert: Alert, spoken?: Spoken): (string | null | undefined)[] {
  const { ruleName, latest, zone, line, plate, watch, townshipCode } = alert;
  return [
    ...(spoken?.(alert) ?? []),
    ruleName,
    cameraOf(alert),
    latest && cameraOf(latest),
    latest?.townshipCode,
    zone,
    line,
    plate,
    watch?.plate,
    watch?.readPlate,
    townshipCode,
  ];
}

/** Plates are typed with a dot, a blank or without. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s·]/g, '');
}

export interface StableQueue {
  rows: Alert[];
  /** New ones that wait above until the hand is off the list. */
  waiting: number;
}

/**
 * While the list is held (pointer over it, or scrolled), rows keep their places: known ones are
 * updated where they stand, finished ones stay until release, new ones wait. Released, the list is in order of urgency.
 * The one in hand stays for as long as it is in hand, though it is no longer open.
 */
export function stableQueue(
  alerts: readonly Alert[],
  filter: QueueFilter,
  heldIds: readonly string[] | undefined,
  inHand?: string,
  spoken?: Spoken,
): StableQueue {
  const known = new Set(alerts.map(({ id }) => id));
  // A township's outage is shown where the county's, of which it is a part, is not.
  const fitting = alerts.filter(
    (alert) => matches(alert, filter, inHand, spoken) && !(alert.partOf && known.has(alert.partOf)),
  );
  if (!heldIds) return { rows: fitting.sort(byUrgency), waiting: 0 };
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const held = new Set(heldIds);
  return {
    rows: heldIds.flatMap((id) => byId.get(id) ?? []),
    waiting: fitting.filter(({ id }) => !held.has(id)).length,
  };
}
