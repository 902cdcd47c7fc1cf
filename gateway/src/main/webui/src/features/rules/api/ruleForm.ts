import type { Severity } from '@/api/types';
import type { EventKind, Rule, RuleBody, RuleScope, ScheduleWindow } from './ruleTypes';

/** A rule as the form holds it: flat, confidence in percent, grouping in minutes. */
export interface RuleValues extends RuleScope {
  name?: string;
  severity?: Severity;
  eventKinds?: EventKind[];
  objectClasses?: string[];
  confidencePercent?: number | null;
  minDwellSeconds?: number | null;
  schedule?: ScheduleWindow[];
  groupingMinutes?: number | null;
  clearMinutes?: number | null;
  condition?: string;
}

const START: RuleValues = {
  severity: 'MEDIUM',
  eventKinds: ['ENTERED_ZONE'],
  objectClasses: ['person'],
  confidencePercent: 50,
  groupingMinutes: 5,
  schedule: [],
};

export function valuesOf(rule?: Rule): RuleValues {
  if (!rule) return START;
  return {
    ...rule.scope,
    name: rule.name,
    severity: rule.severity,
    eventKinds: rule.eventKinds,
    objectClasses: rule.objectClasses,
    confidencePercent: rule.minConfidence == null ? null : Math.round(rule.minConfidence * 10_000) / 100,
    minDwellSeconds: rule.minDwellSeconds,
    schedule: rule.schedule,
    groupingMinutes: rule.groupingSeconds / 60,
    clearMinutes: rule.clearAfterSeconds == null ? null : rule.clearAfterSeconds / 60,
    condition: rule.condition ?? undefined,
  };
}

export function bodyOf(values: RuleValues, enabled: boolean): RuleBody {
  const condition = values.condition?.trim();
  return {
    name: values.name ?? '',
    severity: values.severity ?? 'MEDIUM',
    eventKinds: values.eventKinds ?? [],
    objectClasses: values.objectClasses ?? [],
    minConfidence: values.confidencePercent == null ? undefined : values.confidencePercent / 100,
    minDwellSeconds: values.minDwellSeconds ?? undefined,
    scope: {
      cameraIds: values.cameraIds ?? [],
      townshipCodes: values.townshipCodes ?? [],
      tiers: values.tiers ?? [],
      zoneNames: values.zoneNames ?? [],
      tags: values.tags ?? [],
    },
    schedule: values.schedule ?? [],
    groupingSeconds: Math.max(1, Math.round((values.groupingMinutes ?? 5) * 60)),
    clearAfterSeconds: values.clearMinutes == null ? undefined : Math.round(values.clearMinutes * 60),
    condition: condition || undefined,
    enabled,
  };
}

/** A rule as it stands, to be tried again before it is switched on. */
export function bodyOfRule(rule: Rule): RuleBody {
  return bodyOf(valuesOf(rule), true);
}

const FIELDS: Record<string, keyof RuleValues> = {
  minConfidence: 'confidencePercent',
  groupingSeconds: 'groupingMinutes',
  clearAfterSeconds: 'clearMinutes',
};

/** The form's field for one that the service names, such as `scope.tags` or `schedule[0].from`. */
export function fieldOf(named: string): keyof RuleValues {
  const name = named.replace(/^scope\./, '').replace(/[[.].*$/, '');
  return FIELDS[name] ?? (name as keyof RuleValues);
}
