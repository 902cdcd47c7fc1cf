import { QueryClient } from '@tanstack/react-query';
import { applyFollowed } from './tracks';

test('a sighting makes whatever shows the vehicle ask again, and nothing else', () => {
  const client = new QueryClient();
  const keys = [
    ['follows', 'list', 'all'],
    ['follows', 'track', 'f1'],
    ['follows', 'track', 'f2'],
    ['incidents', 'timeline', 'i1'],
    ['incidents', 'timeline', 'i2'],
  ];
  keys.forEach((key) => client.setQueryData(key, []));
  const stale = () => keys.filter((key) => client.getQueryState(key)?.isInvalidated).map((key) => key.join(' '));

  applyFollowed(client, []);
  expect(stale()).toEqual([]);

  applyFollowed(client, [
    { id: 's1', followId: 'f1', incidentId: 'i1' },
    { id: 's2', followId: 'f1', incidentId: 'i1' },
  ]);
  expect(stale()).toEqual(['follows list all', 'follows track f1', 'incidents timeline i1']);
});
