import type { Incident } from '@/api/types';
import { amendmentOf } from './AmendIncident';

const incident = {
  id: 'i-1',
  title: '争吵',
  severity: 'MEDIUM',
  kind: 'OTHER',
  place: '磨坊旁',
} as unknown as Incident;
const same = { title: '争吵', severity: 'MEDIUM', kind: 'OTHER', place: '磨坊旁' } as const;

test('only what differs is sent', () => {
  expect(amendmentOf(incident, same)).toEqual({});
  expect(amendmentOf(incident, { ...same, severity: 'CRITICAL', place: ' 老磨坊 ' })).toEqual({
    severity: 'CRITICAL',
    place: '老磨坊',
  });
  expect(amendmentOf(incident, { ...same, location: { lon: 113.2, lat: 33.4 } })).toEqual({
    location: { lon: 113.2, lat: 33.4 },
  });
});

test('a title is never taken away, a place may be', () => {
  expect(amendmentOf(incident, { ...same, title: '  ', place: '' })).toEqual({ place: '' });
});
