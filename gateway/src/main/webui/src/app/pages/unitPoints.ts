import type { Incident, Unit } from '@/api/types';
import type { UnitPoint } from '@/components/map';
import type { Language } from '@/lib/i18n';
import { formatDuration, parse } from '@/lib/time';

/** Units as the map shows them; those sent to the incident in view stand out, and with `ages` each says how old it is. */
export function unitPoints(
  units: readonly Unit[] | undefined,
  incident?: Incident,
  ages?: { now: number; language: Language },
): UnitPoint[] {
  const assigned = new Set(incident?.tasks?.map(({ unitId }) => unitId));
  return (units ?? []).flatMap(({ id, callSign, position, positionAt }) => {
    if (!position) return [];
    const at = parse(positionAt);
    const age = ages && at !== undefined ? formatDuration(ages.now - at, ages.language) : undefined;
    return [{ id, callSign, location: position, assigned: assigned.has(id), at: positionAt, age }];
  });
}
