import type { ContainmentPlan } from './containment';
import { areasOf, openPoints, pinsOf } from './drawing';

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
  expect(pinsOf(plan).map(({ label, tone }) => [label, tone])).toEqual([
    ['−20s', 'open'],
    ['101 +45s', 'ordered'],
    ['102 +30s', 'held'],
  ]);
});

test('only what was not ordered yet is ordered', () => {
  expect(openPoints(plan)).toEqual(['B']);
});
