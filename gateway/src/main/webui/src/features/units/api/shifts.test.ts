import { ApiProblem } from '@/lib/problem';
import { draftOf, planOf, refusedRows, timeTyped, weekFaults, type WeekRow } from './shiftDraft';
import { dutyOf, strength, type RosterLine } from './shifts';

const at = (time: string) => Date.parse(`2026-03-04T${time}:00Z`);

function line(change: Partial<RosterLine> = {}): RosterLine {
  return {
    unitId: 'u',
    version: 1,
    planned: true,
    callSign: '巡逻01',
    kind: 'PATROL_CAR',
    townshipCode: 'T01',
    onShift: false,
    outOfService: false,
    weekly: [],
    dates: [],
    turns: [
      { from: '2026-03-04T00:00:00Z', to: '2026-03-04T08:00:00Z' },
      { from: '2026-03-04T12:00:00Z', to: '2026-03-04T20:00:00Z' },
    ],
    ...change,
  };
}

test('on duty from the first minute of a shift to its end, which does not belong to it', () => {
  expect(dutyOf(line(), at('00:00'))).toMatchObject({ onDuty: true, next: { from: at('12:00') } });
  expect(dutyOf(line(), at('08:00'))).toMatchObject({ onDuty: false, next: { from: at('12:00') } });
  expect(dutyOf(line(), at('21:00'))).toEqual({ onDuty: false, present: undefined, next: undefined });
});

test('without a plan a unit is as it was set up; out of service it is never on duty', () => {
  expect(dutyOf(line({ planned: false, turns: [], onShift: true }), at('03:00')).onDuty).toBe(true);
  expect(dutyOf(line({ outOfService: true }), at('03:00')).onDuty).toBe(false);
});

test('the strength names the hours without anybody', () => {
  const window = { from: at('00:00'), to: at('22:00') };
  expect(strength([line()], window).map(({ count }) => count)).toEqual([1, 0, 1, 0]);
  const always = line({ planned: false, turns: [], onShift: true });
  expect(strength([line(), always], window).map(({ count }) => count)).toEqual([2, 1, 2, 1]);
});

test('a plan is edited as rows of the same hours and sent as one entry a day', () => {
  const weekly = [
    { day: 'MONDAY' as const, from: '20:00', to: '08:00' },
    { day: 'TUESDAY' as const, from: '20:00', to: '08:00' },
    { day: 'TUESDAY' as const, from: '09:00', to: '12:00' },
  ];
  const draft = draftOf(line({ weekly }));
  expect(draft.week).toEqual([
    { days: ['MONDAY', 'TUESDAY'], from: '20:00', to: '08:00' },
    { days: ['TUESDAY'], from: '09:00', to: '12:00' },
  ]);
  expect(planOf(draft).weekly).toEqual(weekly);
});

test.each<[string, WeekRow[], [number, string][]]>([
  ['nothing', [row(['MONDAY'], '08:00', '20:00'), row(['MONDAY'], '20:00', '08:00')], []],
  ['a day, twice', [row(['MONDAY'], '08:00', '20:00'), row(['MONDAY'], '19:59', '23:00')], [[1, 'overlap']]],
  ['the night before', [row(['TUESDAY'], '06:00', '14:00'), row(['MONDAY'], '22:00', '06:01')], [[1, 'overlap']]],
  [
    'over the end of the week',
    [row(['MONDAY'], '06:00', '09:00'), row(['SUNDAY'], '22:00', '06:30')],
    [[1, 'overlap']],
  ],
  ['a row without days', [row([], '08:00', '20:00')], [[0, 'unfinished']]],
  ['a row without an end', [row(['MONDAY'], '08:00', '')], [[0, 'unfinished']]],
  ['a time that is none', [row(['MONDAY'], '08:00', '24:10')], [[0, 'unfinished']]],
])('faults of the week: %s', (_, week, faults) => {
  expect([...weekFaults(week)]).toEqual(faults);
});

test('a refusal is shown at the row that holds the refused day', () => {
  const draft = {
    week: [row(['MONDAY', 'TUESDAY'], '08:00', '20:00'), row(['MONDAY', 'FRIDAY'], '19:00', '23:00')],
    dates: [{ date: '2026-03-05', shifts: [] }],
  };
  const problem = new ApiProblem(400, {
    errors: [
      { field: 'weekly[2].from', message: 'overlaps the shift from 08:00 to 20:00' },
      { field: 'dates[0].date', message: 'lies in the past' },
    ],
  });
  const { week, dates } = refusedRows(problem, draft);
  expect([...week]).toEqual([[1, '与 08:00 至 20:00 的班次重叠']]);
  expect([...dates]).toEqual([[0, '已经过去']]);
});

test('a time typed as four digits gets its colon', () => {
  expect(['0830', '08:3', '08：30', '8'].map(timeTyped)).toEqual(['08:30', '08:3', '08:30', '8']);
});

function row(days: WeekRow['days'], from: string, to: string): WeekRow {
  return { days, from, to };
}
