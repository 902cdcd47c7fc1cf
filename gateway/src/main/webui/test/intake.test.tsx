import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@/app/pages/IntakeRoute';
import { on, openConsole, page, signedIn } from './app';

const PLACE = { lon: 113.2, lat: 33.4 };

vi.mock('@/components/map', () => ({
  CountyMap: ({ onPlace }: { onPlace?: (at: typeof PLACE) => void }) => (
    <button onClick={() => onPlace?.(PLACE)}>place</button>
  ),
  useBaseMap: () => ({ data: undefined }),
  townshipAt: () => 'T01',
  unread: () => [],
}));

const known = {
  id: 'i-1',
  status: 'OPEN',
  severity: 'HIGH',
  title: '河堤有人打架',
  openedAt: new Date().toISOString(),
};

beforeEach(() => sessionStorage.clear());

test('what is known already is offered while the call is taken, and joining it keeps the call', async () => {
  const calls = openConsole(
    '/incidents/new',
    signedIn('dispatcher'),
    on('GET', '/api/v1/incidents/duplicates', page([{ incident: known, score: 0.9, metres: 46, secondsApart: 95 }])),
    on('POST', '/api/v1/incidents', { ...known, id: 'i-2' }, 201),
    on('POST', '/api/v1/incidents/i-2/merge', { ...known, id: 'i-2', mergedInto: 'i-1' }),
  );
  await userEvent.click(await screen.findByRole('radio', { name: '打架斗殴' }));
  await userEvent.click(screen.getByRole('button', { name: 'place' }));
  await userEvent.type(screen.getByLabelText('在哪里'), '河堤');
  expect(await screen.findByText('河堤有人打架')).toBeInTheDocument();
  expect(screen.getByText(/相似 90%.*相距 46 米/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '登记并合并到此' }));

  await waitFor(() => expect(calls.some(({ path }) => path === '/api/v1/incidents/i-2/merge')).toBe(true));
  const opened = calls.find(({ method, path }) => method === 'POST' && path === '/api/v1/incidents');
  expect(opened?.body).toEqual({
    title: '打架斗殴：河堤',
    severity: 'HIGH',
    kind: 'FIGHT',
    townshipCode: 'T01',
    location: PLACE,
    place: '河堤',
    source: 'PHONE',
  });
  expect(calls.find(({ path }) => path.endsWith('/merge'))?.body).toEqual({ into: 'i-1' });
});

test('without kind and place nothing is opened, and what is missing is named', async () => {
  const calls = openConsole('/incidents/new', signedIn('dispatcher'));
  await userEvent.click(await screen.findByRole('button', { name: '登记' }));
  expect(await screen.findByText('请选择警情类别')).toBeInTheDocument();
  expect(screen.getByText('请在地图上点选位置，或选择乡镇')).toBeInTheDocument();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('a call whose answer was lost is sent again under its key, one that was changed under another', async () => {
  const calls = openConsole(
    '/incidents/new',
    signedIn('dispatcher'),
    on('GET', '/api/v1/incidents/duplicates', page([])),
    on('POST', '/api/v1/incidents', { title: 'Unavailable' }, 503),
  );
  await userEvent.click(await screen.findByRole('radio', { name: '打架斗殴' }));
  await userEvent.click(screen.getByRole('button', { name: 'place' }));
  const submit = () => userEvent.click(screen.getByRole('button', { name: '登记' }));
  const keys = () =>
    calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'));
  await submit();
  await waitFor(() => expect(keys()).toHaveLength(1));
  await submit();
  await waitFor(() => expect(keys()).toHaveLength(2));
  await userEvent.type(screen.getByLabelText('在哪里'), '河堤');
  await submit();
  await waitFor(() => expect(keys()).toHaveLength(3));
  const [first, again, changed] = keys();
  expect(again).toBe(first);
  expect(changed).not.toBe(first);
});

test('a place in a township of others leaves open who takes the call, and says so', async () => {
  const calls = openConsole(
    '/incidents/new',
    on('GET', '/api/v1/session', { user: 'wang', name: '王', roles: ['dispatcher'], jurisdiction: ['T02'] }),
    on('GET', '/api/v1/incidents/duplicates', page([])),
  );
  await userEvent.click(await screen.findByRole('radio', { name: '打架斗殴' }));
  await userEvent.click(screen.getByRole('button', { name: 'place' }));
  expect(screen.getByText(/这里不在您的管辖范围内/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '登记' }));
  expect(screen.getByText('请在地图上点选位置，或选择乡镇')).toBeInTheDocument();
  expect(calls.some(({ method, path }) => method === 'POST' && path === '/api/v1/incidents')).toBe(false);
});
