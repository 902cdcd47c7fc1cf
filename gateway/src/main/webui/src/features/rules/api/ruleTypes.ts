import type { CameraTier, Severity } from '@/api/types';

export const EVENT_KINDS = [
  'APPEARED',
  'ENTERED_ZONE',
  'CROSSED_LINE',
  'DWELLED',
  'CROWD_REACHED',
  'PLATE_READ',
  'LEFT',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];

export interface RuleScope {
  cameraIds?: string[];
  townshipCodes?: string[];
  tiers?: CameraTier[];
  zoneNames?: string[];
  tags?: string[];
}

export interface ScheduleWindow {
  days: string[];
  from: string;
  to: string;
}

/** A rule as it is written; what the service is asked to save or to try. */
export interface RuleBody {
  name: string;
  severity: Severity;
  eventKinds: EventKind[];
  objectClasses: string[];
  minConfidence?: number | null;
  minDwellSeconds?: number | null;
  scope: RuleScope;
  schedule: ScheduleWindow[];
  groupingSeconds: number;
  /** Absent where the service's own figure holds. */
  clearAfterSeconds?: number | null;
  condition?: string | null;
  enabled: boolean;
}

export interface Snooze {
  from: string;
  until: string;
  by: string;
  reason: string;
  /** Detections that would have made alerts. */
  suppressed: number;
}

/** What became of a rule's alerts in some days. */
export interface Outcomes {
  alerts: number;
  hits: number;
  confirmed: number;
  falseAlarms: number;
  /** Nobody looked at them in time. */
  expired: number;
  /** 0..1 of those that somebody has decided; nothing while nobody has. */
  falseAlarmRate?: number | null;
}

/** One camera's or watch-list entry's alerts. */
export interface SubjectOutcomes {
  id: string;
  name?: string | null;
  townshipCode?: string | null;
  outcomes: Outcomes;
}

export interface Rule extends Omit<RuleBody, 'enabled'> {
  id: string;
  version: number;
  enabled: boolean;
  townships: string[];
  snooze?: Snooze | null;
  week?: Outcomes | null;
  month?: Outcomes | null;
  /** Detections of 7 days for which its condition could not be answered. */
  unanswered?: number;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  /** Since when it is put away. */
  archivedAt?: string | null;
  archivedBy?: string | null;
}

export interface DryRunExample {
  cameraId: string;
  cameraName?: string | null;
  townshipCode?: string | null;
  objectClass?: string | null;
  zone?: string | null;
  line?: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  count: number;
}

export interface DryRun {
  from: string;
  to: string;
  detections: number;
  matched: number;
  alerts: number;
  matchedByCamera: Record<string, number>;
  examples: DryRunExample[];
  conditionFailures: number;
  complete: boolean;
}

export interface ConditionError {
  line: number;
  column: number;
  code: string;
  subject?: string | null;
  message: string;
}

export interface ConditionCheck {
  valid: boolean;
  errors: ConditionError[];
}
