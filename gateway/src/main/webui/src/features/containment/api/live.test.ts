import { QueryClient } from '@tanstack/react-query';
import { applyContainments } from './containment';

const key = ['containment', 'i-1'];

test('a newer plan is fetched by whoever looks at it; one that is known already by nobody', () => {
  const client = new QueryClient();
  const stale = () => client.getQueryState(key)?.isInvalidated;
  client.setQueryData(key, { id: 'k-1', incidentId: 'i-1', version: 4 });

  applyContainments(client, [{ id: 'k-1', incidentId: 'i-1', version: 4 }]);
  expect(stale()).toBe(false);
  applyContainments(client, [{ id: 'k-9', incidentId: 'i-2', version: 9 }]);
  expect(stale()).toBe(false);

  applyContainments(client, [{ id: 'k-1', incidentId: 'i-1', version: 5 }]);
  expect(stale()).toBe(true);
});

test('a second containment of the same incident is told of though its versions begin anew', () => {
  const client = new QueryClient();
  client.setQueryData(key, { id: 'k-1', incidentId: 'i-1', version: 40 });

  applyContainments(client, [{ id: 'k-2', incidentId: 'i-1', version: 1 }]);

  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});

test('what was begun for a duplicate is kept new on the page of the incident that it was merged into', () => {
  const client = new QueryClient();
  client.setQueryData(key, { id: 'k-1', incidentId: 'i-merged', version: 4 });

  applyContainments(client, [{ id: 'k-1', incidentId: 'i-merged', version: 5 }]);

  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});
