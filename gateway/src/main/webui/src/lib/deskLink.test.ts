import { alertsOfRule, askedOfDesk, watchEntry } from './deskLink';

test('the desk reads what a link to it says', () => {
  const link = new URL(alertsOfRule('r 1', 'closed'), 'http://localhost');
  expect(link.pathname).toBe('/desk');
  expect(askedOfDesk(link.searchParams)).toEqual({ ruleId: 'r 1', scope: 'closed' });
});

test('without one it shows what waits', () => {
  expect(askedOfDesk(new URLSearchParams('scope=everything'))).toEqual({ ruleId: undefined, scope: 'active' });
});

test('a link to an entry of the watch list names it', () => {
  expect(watchEntry('w 1')).toBe('/watchlist?entry=w+1');
});
