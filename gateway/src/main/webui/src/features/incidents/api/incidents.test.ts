import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import type { Incident, IncidentStatus, Page } from '@/api/types';
import { applyIncidents, type IncidentFilter } from './incidents';

const incident = (id: string, status: IncidentStatus, version = 1) =>
  ({ id, version, status, severity: 'HIGH', openedAt: '2026-11-30T08:00:00Z' }) as Incident;

function listOf(filter: IncidentFilter, ...items: Incident[]) {
  const client = new QueryClient();
  const key = ['incidents', 'list', filter];
  client.setQueryData(key, { pages: [{ items }], pageParams: [''] });
  return {
    client,
    ids: () => shown().map(({ id }) => id),
    states: () => shown().map(({ status }) => status),
  };
  function shown() {
    return client.getQueryData<InfiniteData<Page<Incident>>>(key)?.pages.flatMap((page) => page.items) ?? [];
  }
}

test('a new incident comes to the top of every list that it fits, and of no other', () => {
  const all = listOf({}, incident('i-1', 'OPEN'));
  applyIncidents(all.client, [incident('i-2', 'CLOSED')]);
  expect(all.ids()).toEqual(['i-2', 'i-1']);

  const running = listOf({ status: 'OPEN,DISPATCHED' }, incident('i-1', 'OPEN'));
  applyIncidents(running.client, [incident('i-2', 'CLOSED'), incident('i-3', 'DISPATCHED')]);
  expect(running.ids()).toEqual(['i-3', 'i-1']);

  const critical = listOf({ severity: 'CRITICAL' });
  applyIncidents(critical.client, [incident('i-2', 'OPEN')]);
  expect(critical.ids()).toEqual([]);
});

test('one that is shown stays where it stands, whatever it became', () => {
  const open = listOf({ status: 'OPEN' }, incident('i-1', 'OPEN'), incident('i-2', 'OPEN'));
  applyIncidents(open.client, [incident('i-2', 'RESOLVED', 2)]);
  expect(open.ids()).toEqual(['i-1', 'i-2']);
  expect(open.states()).toEqual(['OPEN', 'RESOLVED']);
});
