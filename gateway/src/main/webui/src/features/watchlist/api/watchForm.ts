import type { Severity } from '@/api/types';
import { normalPlate } from '@/lib/plates';
import { fromTimeField, toTimeField } from '@/lib/time';
import type { WatchRequest } from './watchlist';

export const DAY_MS = 86_400_000;
/** No entry is valid for longer than this; the service refuses it, the form says so first. */
export const LONGEST_DAYS = 30;

/** The form's fields; times as date-and-time fields hold them, on the county's clock. */
export interface WatchFormValues {
  plate: string;
  severity: Severity;
  authority: string;
  caseNumber: string;
  reason: string;
  townshipCode?: string;
  validFrom?: string;
  validTo: string;
  reviewAt?: string;
}

export function emptyForm(now: number, jurisdiction: readonly string[]): WatchFormValues {
  const [only] = jurisdiction;
  return {
    plate: '',
    severity: 'HIGH',
    authority: '',
    caseNumber: '',
    reason: '',
    townshipCode: jurisdiction.includes('*') ? undefined : only,
    validTo: toTimeField(now + 7 * DAY_MS),
  };
}

export function toRequest(values: WatchFormValues): WatchRequest {
  return {
    plate: normalPlate(values.plate),
    severity: values.severity,
    authority: values.authority.trim(),
    caseNumber: values.caseNumber.trim(),
    reason: values.reason.trim(),
    townshipCode: values.townshipCode || undefined,
    validFrom: fromTimeField(values.validFrom),
    validTo: fromTimeField(values.validTo) ?? '',
    reviewAt: fromTimeField(values.reviewAt),
  };
}

/** Whether the end lies after the beginning and in reach; a beginning that is left out is now. */
export function endsInReach(validTo: string, validFrom: string | undefined, now: number): boolean {
  const from = Date.parse(fromTimeField(validFrom) ?? '') || now;
  const to = Date.parse(fromTimeField(validTo) ?? '');
  return to > from && to > now && to <= from + LONGEST_DAYS * DAY_MS;
}
