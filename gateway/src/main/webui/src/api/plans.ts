import type { IncidentKind } from './response';
import type { Recommendation, Severity } from './types';

export const UNIT_KINDS = ['PATROL_CAR', 'MOTORCYCLE', 'FOOT', 'VILLAGE_POLICE', 'SPECIAL'] as const;
export const CAPABILITIES = ['ARMED', 'FIRST_AID', 'LOCAL_KNOWLEDGE', 'TRAFFIC'] as const;

/** So many units of a kind, with a capability, or of any. */
export interface UnitNeed {
  kind?: string | null;
  capability?: string | null;
  count: number;
}

/** What an incident of these kinds and severities calls for; none named means all. */
export interface Plan {
  id: string;
  version: number;
  name: string;
  enabled: boolean;
  townshipCode?: string | null;
  kinds: IncidentKind[];
  severities: Severity[];
  units: UnitNeed[];
  message?: string | null;
  cameras: number;
  autoNext: boolean;
  updatedAt: string;
  updatedBy: string;
}

/** What the plan meant for an incident comes to now. */
export interface PlanProposal {
  plan?: Plan | null;
  units: { need: UnitNeed; unit: Recommendation }[];
  missing: UnitNeed[];
  cameras: { cameraId: string; name: string; metres: number }[];
}
