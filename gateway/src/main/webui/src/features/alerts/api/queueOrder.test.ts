import { openAlert } from '../../../../test/fixtures/alerts';
import { isCapped, mergeAlerts, QUEUE_LIMIT } from './alerts';
import { stableQueue, type QueueFilter } from './queueOrder';

const ALL: QueueFilter = { scope: 'active', severities: [], text: '' };
const ids = (alerts: { id: string }[]) => alerts.map(({ id }) => id);

const low = openAlert({ id: 'low', severity: 'LOW', raisedAt: '2026-11-23T06:05:00Z' });
const early = openAlert({ id: 'early', raisedAt: '2026-11-23T06:00:00Z' });
const late = openAlert({ id: 'late', raisedAt: '2026-11-23T06:01:00Z' });

test('orders by severity, then the newest first', () => {
  expect(ids(stableQueue([low, early, late], ALL, undefined).rows)).toEqual(['late', 'early', 'low']);
});

test('a new alert never moves what is under the cursor', () => {
  const critical = openAlert({ id: 'critical', severity: 'CRITICAL' });
  const held = stableQueue([low, early, critical], ALL, ['early', 'low']);
  expect(ids(held.rows)).toEqual(['early', 'low']);
  expect(held.waiting).toBe(1);
});

test('a row that was just closed keeps its place until the hand is off the list', () => {
  const closed = { ...early, status: 'DISMISSED' as const };
  expect(ids(stableQueue([low, closed], ALL, ['early', 'low']).rows)).toEqual(['early', 'low']);
  expect(ids(stableQueue([low, closed], ALL, undefined).rows)).toEqual(['low']);
});

test('filters by severity and by any part of place or rule', () => {
  expect(ids(stableQueue([low, early], { ...ALL, severities: ['LOW'] }, undefined).rows)).toEqual(['low']);
  expect(stableQueue([early], { ...ALL, text: '东门' }, undefined).rows).toHaveLength(1);
  expect(stableQueue([early], { ...ALL, text: '西门' }, undefined).rows).toHaveLength(0);
});

test('of one rule, what the feed tells of other rules stays out', () => {
  const other = openAlert({ id: 'other', ruleId: 'r-2' });
  expect(ids(stableQueue([early, other], { ...ALL, ruleId: 'r-2' }, undefined).rows)).toEqual(['other']);
});

test("a township's outage is not shown beside the county's that it belongs to", () => {
  const county = openAlert({ id: 'county' });
  const part = openAlert({ id: 'part', partOf: 'county' });
  expect(ids(stableQueue([part, county], ALL, undefined).rows)).toEqual(['county']);
  expect(ids(stableQueue([part], ALL, undefined).rows)).toEqual(['part']);
});

test('an older view that arrives late changes nothing', () => {
  const newer = { ...early, version: 3, status: 'CONFIRMED' as const };
  expect(mergeAlerts([newer], [{ ...early, version: 2 }])).toEqual([newer]);
});

test('a storm of light alerts never drives out a critical one that waits', () => {
  const waiting = openAlert({ id: 'waiting', severity: 'CRITICAL', lastSeenAt: '2026-11-23T05:00:00Z' });
  const storm = Array.from({ length: 2 * QUEUE_LIMIT }, (_, n) =>
    openAlert({ id: `low-${n}`, severity: 'LOW', lastSeenAt: '2026-11-23T06:00:00Z' }),
  );
  const kept = mergeAlerts([waiting], storm);
  expect(kept).toHaveLength(QUEUE_LIMIT);
  expect(ids(kept)).toContain('waiting');
});

test('the alert in hand stays while it is worked on, but a filter that was typed hides it like any other', () => {
  const confirmed = { ...early, status: 'CONFIRMED' as const };
  expect(ids(stableQueue([low, confirmed], ALL, undefined, 'early').rows)).toEqual(['early', 'low']);
  expect(stableQueue([confirmed], { ...ALL, text: '西门' }, undefined, 'early').rows).toHaveLength(0);
});

test('a lead is found by its registered plate, however it is typed, and anything by the words it is shown in', () => {
  const lead = openAlert({ watch: { plate: '豫A12345', readPlate: '豫A1234S', exact: false } as never });
  const found = (text: string) =>
    stableQueue([lead], { ...ALL, text }, undefined, undefined, () => ['城关镇']).rows.length;
  expect(found('豫A·12345')).toBe(1);
  expect(found('1234s')).toBe(1);
  expect(found('城关')).toBe(1);
  expect(found('豫A99999')).toBe(0);
});

test('alerts that are over do not make the queue full', () => {
  const over = Array.from({ length: QUEUE_LIMIT }, (_, n) => openAlert({ id: `o-${n}`, status: 'DISMISSED' }));
  expect(isCapped([early, ...over], 'active')).toBe(false);
  expect(isCapped(over, 'closed')).toBe(true);
});
