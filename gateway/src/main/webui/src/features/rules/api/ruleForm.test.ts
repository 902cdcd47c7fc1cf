import { describe, expect, it } from 'vitest';
import { bodyOf, bodyOfRule, fieldOf, valuesOf } from './ruleForm';
import type { Rule } from './ruleTypes';

const RULE: Rule = {
  id: 'r1',
  version: 3,
  name: '夜间闯入',
  enabled: true,
  severity: 'HIGH',
  eventKinds: ['ENTERED_ZONE'],
  objectClasses: ['person'],
  minConfidence: 0.55,
  minDwellSeconds: null,
  scope: { cameraIds: ['c1'], townshipCodes: [], tiers: [], zoneNames: ['门前'], tags: ['学校'] },
  schedule: [{ days: ['MONDAY'], from: '22:00', to: '24:00' }],
  groupingSeconds: 90,
  clearAfterSeconds: 30,
  condition: 'count > 3',
  townships: ['T01'],
  createdBy: 'supervisor',
  updatedAt: '2026-03-02T04:00:00Z',
  updatedBy: 'supervisor',
};

describe('the rule form', () => {
  it('gives back the rule it was filled from', () => {
    expect(bodyOfRule(RULE)).toMatchObject({
      name: '夜间闯入',
      minConfidence: 0.55,
      groupingSeconds: 90,
      clearAfterSeconds: 30,
      scope: RULE.scope,
      schedule: RULE.schedule,
      condition: 'count > 3',
      enabled: true,
    });
  });

  it('sends no condition for a blank one', () => {
    expect(bodyOf({ ...valuesOf(), condition: '  ' }, false).condition).toBeUndefined();
  });

  it('leaves the time of clearing to the service where none is given', () => {
    expect(bodyOf({ ...valuesOf(RULE), clearMinutes: null }, true).clearAfterSeconds).toBeUndefined();
    expect(fieldOf('clearAfterSeconds')).toBe('clearMinutes');
  });

  it('finds its own field for one that the service names', () => {
    expect(fieldOf('minConfidence')).toBe('confidencePercent');
    expect(fieldOf('scope.tags')).toBe('tags');
    expect(fieldOf('schedule[0].from')).toBe('schedule');
    expect(fieldOf('condition')).toBe('condition');
  });
});
