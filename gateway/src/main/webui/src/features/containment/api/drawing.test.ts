import type { ContainmentPlan } from './containment';
import { areasOf, aroundPosts, openPoints, pinsOf, postsOf } from './drawing';

const place = { lon: 113.2, lat: 33.4 };
const at = '2026-03-02T04:00:00Z';
const plan: ContainmentPlan = {
  computedAt: at,
  origin: place,
  sightedAt: at,
  complete: false,
  areas: [0, 60, 300].map((afterSeconds) => ({ afterSeconds, at, outer: [place], inner: [] })),
  points: [
    {
      junction: 'A',
      location: place,
      vehicleAt: at,
      unitId: 'u1',
      callSign: '101',
      unitAt: at,
      travelSeconds: 60,
      marginSeconds: 45,
      ordered: true,
    },
    {
      junction: 'B',
      location: place,
      vehicleAt: at,
      unitId: 'u2',
      callSign: '102',
      unitAt: at,
      travelSeconds: 60,
      marginSeconds: 30,
      ordered: false,
    },
  ],
  gaps: [{ junction: 'C', location: place, vehicleAt: at, lateSeconds: 20 }],
  cameras: [],
  unitsConsidered: 2,
  tookMillis: 3,
};

test('the area of now lies on top and the furthest is the faintest', () => {
  expect(areasOf(plan).map(({ ahead }) => ahead)).toEqual([1, 0.2, 0]);
  expect(areasOf(null)).toEqual([]);
});

test('posts tell by how much a unit is earlier, open ways by how much it would be late', () => {
  expect(pinsOf(plan, 'zh').map(({ label, tone }) => [label, tone])).toEqual([
    ['−20秒', 'open'],
    ['101 +45秒', 'ordered'],
    ['102 +30秒', 'held'],
  ]);
});

test('only what was not ordered yet is ordered', () => {
  expect(openPoints(plan)).toEqual(['B']);
});

test('the map shows where it began with every post, and stays as it is when only times are new', () => {
  const apart = { ...plan, points: [{ ...plan.points[0]!, location: { lon: 113.3, lat: 33.5 } }] };
  expect(aroundPosts(postsOf(apart))).toEqual([113.2, 33.4, 113.3, 33.5]);
  expect(postsOf({ ...apart, computedAt: '2026-03-02T04:00:03Z', areas: [] })).toBe(postsOf(apart));
  expect(aroundPosts(postsOf(null))).toBeUndefined();
});
