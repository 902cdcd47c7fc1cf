import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setLanguage } from '@/lib/i18n';
import type { RosterLine } from '../api/shifts';
import { Roster } from './Roster';

const HOUR = 3_600_000;
const iso = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

function line(change: Partial<RosterLine>): RosterLine {
  return {
    unitId: 'u-1',
    version: 3,
    planned: true,
    callSign: '巡逻01',
    kind: 'PATROL_CAR',
    townshipCode: 'T01',
    onShift: true,
    outOfService: false,
    weekly: [{ day: 'MONDAY', from: '08:00', to: '20:00' }],
    dates: [],
    turns: [
      { from: iso(-2), to: iso(3) },
      { from: iso(3), to: iso(11) },
    ],
    ...change,
  };
}

const off = line({
  unitId: 'u-2',
  callSign: '夜巡01',
  onShift: false,
  turns: [{ from: iso(5), to: iso(9) }],
});

interface Sent {
  method: string;
  path: string;
  body: unknown;
  version: string | null;
}

function open(lines: RosterLine[], mayPlan: boolean, refusal?: object) {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'GET' && path.startsWith('/api/v1/shift-plans'))
      return new Response(JSON.stringify({ items: lines, nextCursor: null }));
    if ((init.method ?? 'GET') === 'GET') return new Response(JSON.stringify({ features: [] }));
    const version = new Headers(init.headers).get('If-Match');
    sent.push({ method: init.method ?? '', path, body: JSON.parse(String(init.body ?? 'null')), version });
    return new Response(JSON.stringify(refusal ?? lines[0]), { status: refusal ? 400 : 200 });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Roster filter="" mayPlan={mayPlan} />
    </QueryClientProvider>,
  );
  return sent;
}

beforeEach(() => setLanguage('en'));
afterEach(() => setLanguage('zh'));

test('says who is on duty now and who comes next', async () => {
  open([off, line({})], false);

  expect(await screen.findByText('1 on duty now')).toBeInTheDocument();
  expect(screen.getByText(/^on duty until/)).toBeInTheDocument();
  expect(screen.getByText('relieved then')).toBeInTheDocument();
  expect(screen.getByText(/^next .*\((4h59m|5h00m)\)/)).toBeInTheDocument();
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('nobody on duty');
  expect(screen.queryByRole('button', { name: /巡逻01/ })).toBeNull();
});

test('a shift is added as the relief of the one above and sent with the version that was seen', async () => {
  const sent = open([line({})], true);
  await userEvent.click(await screen.findByRole('button', { name: /巡逻01/ }));
  const editor = await screen.findByRole('dialog');
  await userEvent.click(within(editor).getAllByRole('button', { name: /Add a shift/ })[0]!);
  expect(within(editor).getByText('next day')).toBeInTheDocument();
  await userEvent.click(within(editor).getByRole('button', { name: 'Save shifts' }));

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/v1/shift-plans/u-1', version: '"3"' });
  expect(sent[0]?.body).toEqual({
    weekly: [
      { day: 'MONDAY', from: '08:00', to: '20:00' },
      { day: 'MONDAY', from: '20:00', to: '08:00' },
    ],
    dates: [],
  });
});

test('an overlap is named while typing and cannot be sent', async () => {
  const weekly: RosterLine['weekly'] = [
    { day: 'MONDAY', from: '08:00', to: '20:00' },
    { day: 'MONDAY', from: '19:00', to: '23:00' },
  ];
  open([line({ weekly })], true);
  await userEvent.click(await screen.findByRole('button', { name: /巡逻01/ }));

  expect(await screen.findByText('Overlaps a shift above.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save shifts' })).toBeDisabled();
});

test('what the service refuses stands at its row', async () => {
  const refusal = { errors: [{ field: 'weekly[0].from', message: 'overlaps the shift from 06:00 to 10:00' }] };
  open([line({})], true, refusal);
  await userEvent.click(await screen.findByRole('button', { name: /巡逻01/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save shifts' }));

  expect(await screen.findByText('overlaps the shift from 06:00 to 10:00')).toHaveAttribute('role', 'alert');
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});

async function edit() {
  await userEvent.click(await screen.findByRole('button', { name: /巡逻01/ }));
  return screen.findByRole('dialog');
}

const close = () => userEvent.click(screen.getByRole('button', { name: 'Close' }));

test('an editor closed by accident opens with what was begun, and sends it with the version that it was begun on', async () => {
  const sent = open([line({})], true);
  await userEvent.click(within(await edit()).getAllByRole('button', { name: /Add a shift/ })[0]!);
  await close();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  cleanup();

  const later = open([line({ version: 8 })], true);
  const editor = await edit();
  expect(within(editor).getByText('What you had not saved is here again.')).toBeInTheDocument();
  expect(within(editor).getByText('next day')).toBeInTheDocument();
  await userEvent.click(within(editor).getByRole('button', { name: 'Save shifts' }));
  await waitFor(() => expect(later[0]?.version).toBe('"3"'));
  expect(sent).toHaveLength(0);
});

test('what was begun can be put away for the plan as it stands', async () => {
  open([line({})], true);
  await userEvent.click(within(await edit()).getAllByRole('button', { name: /Add a shift/ })[0]!);
  await close();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const editor = await edit();
  await userEvent.click(within(editor).getByRole('button', { name: 'Discard it' }));
  expect(within(editor).queryByText('next day')).toBeNull();
  expect(within(editor).queryByText('What you had not saved is here again.')).toBeNull();
});
