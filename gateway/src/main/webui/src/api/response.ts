import type { Incident } from './types';

export type IncidentKind = NonNullable<Incident['kind']>;

/** In the order in which callers need them. */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  'ROBBERY',
  'THEFT',
  'FIGHT',
  'DISTURBANCE',
  'TRAFFIC',
  'HELP',
  'MISSING_PERSON',
  'FRAUD',
  'INTRUSION',
  'LOITERING',
  'CROWD',
  'WANTED_VEHICLE',
  'OTHER',
];

/** Another incident that may be the same matter, with what makes it likely. */
export interface Duplicate {
  incident: Incident;
  score: number;
  metres?: number | null;
  secondsApart: number;
}
