import type { Case } from '@/api/types';

export type CaseStatus = Case['status'];

/**
 * What a case of each state may become: the service decides, and refuses anything else; this copy only spares people
 * buttons that cannot work. `lifecycle.test.ts` holds it against `CaseLifecycle.java`.
 */
export const NEXT: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  REPORTED: ['FILED', 'REJECTED'],
  FILED: ['UNDER_INVESTIGATION', 'TRANSFERRED', 'CLOSED'],
  UNDER_INVESTIGATION: ['SOLVED', 'TRANSFERRED', 'CLOSED'],
  SOLVED: ['TRANSFERRED', 'CLOSED', 'REJECTED'],
  TRANSFERRED: [],
  CLOSED: [],
  REJECTED: [],
};

export const CASE_STATUSES = Object.keys(NEXT) as CaseStatus[];

/** Somebody may ask about an end years later, so it is reached only with a written reason. */
export const needsReason = (to: CaseStatus) => NEXT[to].length === 0;
