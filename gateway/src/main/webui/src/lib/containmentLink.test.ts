import { containmentLink, fugitiveIn } from './containmentLink';

const seen = { plate: '豫A08120', location: { lon: 113.25, lat: 33.41 }, at: '2026-03-02T04:00:00Z' };

test('what a sighting knows arrives on the other page as it was', () => {
  const link = containmentLink(seen, 'i-1');
  expect(link).toMatch(/^\/incidents\/i-1\/containment\?/);
  expect(fugitiveIn(new URL(link, 'http://localhost').searchParams)).toEqual(seen);
});

test('without an incident one is chosen first, and a sighting without a place keeps its plate only', () => {
  expect(containmentLink({ plate: '豫A08120', at: seen.at })).toBe('/containment?plate=%E8%B1%ABA08120');
  expect(containmentLink({})).toBe('/containment');
});

test('an address written by hand is not believed', () => {
  expect(fugitiveIn(new URLSearchParams('lon=here&lat=1'))).toEqual({
    plate: undefined,
    location: undefined,
    at: undefined,
  });
});
