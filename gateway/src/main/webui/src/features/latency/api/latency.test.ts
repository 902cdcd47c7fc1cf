import { groupsOf, lateShare, latencyQuery, scales, type Latency } from './latency';

const row = (change: Partial<Latency>): Latency => ({ stage: 'WARN', count: 4, breached: 1, openLate: 0, ...change });

test('one line a group with its stages, the gravest first', () => {
  const groups = groupsOf([
    row({ severity: 'LOW' }),
    row({ severity: 'CRITICAL', stage: 'RESPOND' }),
    row({ severity: 'CRITICAL' }),
  ]);
  expect(groups.map(({ key }) => key)).toEqual(['CRITICAL', 'LOW']);
  expect(Object.keys(groups[0]!.stages)).toEqual(['RESPOND', 'WARN']);
  expect(groups[1]!.stages.RESPOND).toBeUndefined();
});

test('the newest day first, townships by code, what has none by itself', () => {
  expect(groupsOf([row({ day: '2026-03-01' }), row({ day: '2026-03-02' })]).map(({ key }) => key)).toEqual([
    '2026-03-02',
    '2026-03-01',
  ]);
  expect(groupsOf([row({ townshipCode: 'T02' }), row({}), row({ townshipCode: 'T01' })]).map(({ key }) => key)).toEqual(
    ['', 'T01', 'T02'],
  );
});

test('each stage has a scale of its own, and none is nothing', () => {
  const rows = [row({ p90Seconds: 12 }), row({ p90Seconds: 30 }), row({ stage: 'RESPOND', p90Seconds: 400 })];
  expect(scales(rows)).toEqual({ WARN: 30, DISPATCH: 1, DEPLOY: 1, RESPOND: 400 });
});

test('the share of late ones is of those that were done', () => {
  expect(lateShare({ count: 0, breached: 0 })).toBe(0);
  expect(lateShare({ count: 3, breached: 1 })).toBe(33);
});

test('asks for whole days of the county, and for what was chosen only', () => {
  const now = Date.parse('2026-03-08T02:00:00Z');
  const week = latencyQuery('DAY', { days: 7, severity: 'CRITICAL', township: 'T01' }, now);
  expect(week.get('from')).toBe('2026-03-01T16:00:00.000Z');
  expect([week.get('severity'), week.get('township')]).toEqual(['CRITICAL', 'T01']);
  const day = latencyQuery('ALL', { days: 1 }, now);
  expect(day.get('from')).toBe('2026-03-07T02:00:00.000Z');
  expect(day.has('severity')).toBe(false);
});
