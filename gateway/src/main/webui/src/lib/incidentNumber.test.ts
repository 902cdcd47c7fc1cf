import { incidentNumber } from './incidentNumber';

test('is the same as in the service’s reports: the county’s minute and the end of the id', () => {
  const id = '019ad2c4-6a52-7d0b-9a55-6b1f3a0c5f3a';
  expect(incidentNumber({ id, openedAt: '2026-11-30T16:03:59.999Z' })).toBe('20261201-0003-5F3A');
});
