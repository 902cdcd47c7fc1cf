import { ClockCircleFilled } from '@ant-design/icons';
import type { Incident, StageClock } from '@/api/types';
import { useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatStopwatch, parse } from '@/lib/time';

/** The clock that is longest overdue, if one runs. */
export function longestOverdue(incident: Incident, now: number): StageClock | undefined {
  if (incident.status === 'RESOLVED' || incident.status === 'CLOSED' || incident.mergedInto) return undefined;
  return [...(incident.clocks ?? []), ...(incident.tasks ?? []).flatMap((task) => task.clocks ?? [])]
    .filter(({ doneAt, dueAt }) => !doneAt && (parse(dueAt) ?? Infinity) < now)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}

/** Which stage is late and by how much, in the list too. */
export function BreachMark({ incident }: { incident: Incident }) {
  const t = useT();
  const now = useNow();
  const clock = longestOverdue(incident, now);
  if (!clock) return null;
  return (
    <span style={{ color: 'var(--critical)', whiteSpace: 'nowrap' }}>
      <ClockCircleFilled aria-hidden /> {wordOf(t, 'stage', clock.stage)} +
      {formatStopwatch(now - Date.parse(clock.dueAt))}
    </span>
  );
}
