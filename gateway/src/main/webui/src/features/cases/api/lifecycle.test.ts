import { readFileSync } from 'node:fs';
import { CASE_STATUSES, needsReason, NEXT } from './lifecycle';

const JAVA = '../../../../case-service/src/main/java/org/tianwang/casework/casefile/CaseLifecycle.java';

/** `case FILED -> EnumSet.of(A, B);` of the service, one entry a state. */
function ofTheService(): Record<string, string[]> {
  const source = readFileSync(JAVA, 'utf8');
  const rules = [...source.matchAll(/case ([A-Z_, ]+) ->\s*EnumSet\.(?:of|noneOf)\(([^)]*)\)/g)];
  return Object.fromEntries(
    rules.flatMap(([, from = '', to = '']) =>
      from.split(',').map((state) => [state.trim(), (to.match(/[A-Z_]{3,}/g) ?? []).sort()]),
    ),
  );
}

test('the console offers what the service allows, no step more and none less', () => {
  expect(Object.fromEntries(CASE_STATUSES.map((state) => [state, [...NEXT[state]].sort()]))).toEqual(ofTheService());
});

test('an end is reached with a reason only', () => {
  expect(CASE_STATUSES.filter(needsReason)).toEqual(['TRANSFERRED', 'CLOSED', 'REJECTED']);
});
