import type { TimelineEntry } from '@/api/types';
import { wordOf, type MessageKey, type Params, type Translate } from '@/lib/i18n';
import { formatTime } from '@/lib/time';

/**
 * The sentences that services write on a timeline, once, in English and with UTC. A group's name is that of its words
 * (`task1` of `task`); `time` is put on the county's clock. The report as PDF keeps the same list in `StampTexts.java`.
 */
export const WRITTEN: Readonly<Record<string, RegExp>> = {
  STAGE_BREACHED: /(?<stage>\w+) is overdue since (?<time>\S+), step (?<step>\d+)/,
  CONTAINMENT_MOVED: /seen at (?<time>\S+)/,
  CONTAINMENT_OFF_MAP: /seen at (?<time>\S+)/,
  CONTAINMENT_ORDERED: /(?<count>\d+) points/,
  TIME_DOUBTED: /the phone says (?<time>\S+), (?<doubt>.+)/,
  REPORT_WRITTEN: /the phone says (?<time>\S+), (?<doubt>.+)/,
  NEXT_PROPOSED: /(?<unit>.+) is next/,
  NO_UNIT_LEFT: /no free unit is left that was not asked/,
  TASK_CONFLICT:
    /(?<task1>\w+) came too late: the task was (?<task2>\w+)(?:: (?:(?<outcome>[A-Z_]+)(?:, (?<note>.+))?|(?<said>.+)))?/,
  INCIDENT_SEVERITY_CHANGED: /(?<severity1>\w+) to (?<severity2>\w+)/,
  INCIDENT_KIND_CHANGED: /(?<kind1>\w+) to (?<kind2>\w+)/,
  TASK_DONE: /(?<unit>.+?): (?<outcome>[A-Z_]+)(?:, (?<note>.+))?/,
  TASK_REFUSED: /(?<unit>.+?): (?<refuse>[A-Z_]+)/,
  TASK_CANCELLED:
    /(?<unit>.+?): (?<refuse>OUT_OF_SERVICE|SHIFT_OVER|incident resolved|sent to another post|sent for the incident that this one was merged into)(?:: (?<note>.+))?/,
  INCIDENT_RESOLVED: /(?<outcome>[A-Z_]+)(?:, offence (?<offence>[A-Z_]+))?(?:: (?<note>.+))?/,
  FOLLOW_ENDED: /(?<plate>.+) · (?<end>[A-Z_]+)/,
  VEHICLE_SEEN: /(?<plate>\S+) \(confusable: read (?<read>\S+)\) · (?<camera>.+)/,
};

const GROUPS: Readonly<Record<string, string>> = {
  task: 'taskStatus',
  kind: 'incidentKind',
  refuse: 'task.refuse',
  end: 'track.end',
};
const BETWEEN = ' · ';

/** What a stamp says, and who or what set it. People's own words, and what another version wrote, stay as they are. */
export function stampText({ type, text, source, actor }: TimelineEntry, t: Translate): string {
  const by = actor && source !== 'USER' ? wordOf(t, 'actor', actor) : actor;
  return [said(type, text, t), by].filter(Boolean).join(BETWEEN);
}

function said(type: string, text: string | null | undefined, t: Translate): string | null | undefined {
  const written = WRITTEN[type];
  const found = text && written && new RegExp(`^(?:${written.source})$`, 's').exec(text);
  if (!found) return text;
  const params: Params = {};
  for (const [name, value] of Object.entries(found.groups ?? {})) params[name] = word(name, value, t);
  return t(`stamp.${type}` as MessageKey, params)
    .split(BETWEEN)
    .filter((part) => part.trim() !== '')
    .join(BETWEEN);
}

function word(name: string, value: string | undefined, t: Translate): string {
  if (!value) return '';
  if (name === 'time') return formatTime(value);
  const group = name.replace(/\d/, '');
  return wordOf(t, GROUPS[group] ?? group, value);
}
