import { ActionStore } from './actionStore';
import { actionsOf, unsentOf } from './unsent';

const action = (id: string, conflict?: { status: number; body: object }) => ({
  id,
  place: 1,
  subject: 'task',
  name: 'accept',
  path: '/api/v1/tasks/1/accept',
  body: {},
  at: '2026-03-01T00:00:00Z',
  ...(conflict && { conflict }),
});

test('what waits on this phone is counted for this person only, and not what was refused', async () => {
  const store = new ActionStore(actionsOf('wang'));
  store.put(action('a'));
  store.put(action('b', { status: 409, body: {} }));
  expect(await unsentOf('wang')).toEqual({ actions: 1, pictures: 0 });
  expect(await unsentOf('li')).toEqual({ actions: 0, pictures: 0 });
});
