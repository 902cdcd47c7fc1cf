import { afterGap, farFrom, knows, nextToLoad, NO_RUN, runsOut, type Run } from './segmentPlan';

const segment = (sequence: number, from: number, to: number) => ({ sequence, from, to, url: `/${sequence}` });

/** Ten seconds, ten seconds, a gap of half a minute, ten seconds. */
const run: Run = {
  asked: 2_000,
  segments: [segment(7, 0, 10_000), segment(8, 10_000, 20_000), segment(9, 50_000, 60_000)],
  complete: false,
};
const nothing = () => false;

test('a run knows what it was asked for, and the time after its end only when there is nothing more', () => {
  expect(knows(NO_RUN, 5)).toBe(false);
  expect(knows(run, 0)).toBe(true);
  expect(knows(run, 30_000)).toBe(true);
  expect(knows(run, 60_000)).toBe(false);
  expect(knows({ ...run, complete: true }, 60_000)).toBe(true);
  expect(knows(run, -1)).toBe(false);
  expect(knows({ asked: 5, segments: [], complete: true }, 5)).toBe(true);
});

test('loads what the playhead stands in first, then what is near, across borders but not beyond', () => {
  expect(nextToLoad(run, 9_999, 5_000, nothing)?.sequence).toBe(7);
  expect(nextToLoad(run, 9_999, 5_000, (n) => n === 7)?.sequence).toBe(8);
  expect(nextToLoad(run, 10_000, 5_000, nothing)?.sequence).toBe(8);
  expect(nextToLoad(run, 10_000, 5_000, (n) => n === 8)).toBeUndefined();
  expect(nextToLoad(run, 10_000, 41_000, (n) => n === 8)?.sequence).toBe(9);
});

test('a gap leads to the next recorded moment, and the end of everything to none', () => {
  expect(afterGap(run, 5_000)).toBeUndefined();
  expect(afterGap(run, 20_000)?.sequence).toBe(9);
  expect(afterGap(run, 60_000)).toBeUndefined();
  expect(runsOut(run, 55_000, 10_000)).toBe(true);
  expect(runsOut(run, 5_000, 10_000)).toBe(false);
});

test('only what is far from the playhead leaves the buffer', () => {
  expect(farFrom(run.segments, 55_000, 40_000, 10_000).map((s) => s.sequence)).toEqual([7]);
  expect(farFrom(run.segments, 5_000, 40_000, 10_000).map((s) => s.sequence)).toEqual([9]);
});
