import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@/app/pages/CaseRoute';
import { on, openConsole, page, signedIn, type Call } from './app';

const CASE = {
  id: 'c-1',
  version: 3,
  number: '天案〔2026〕7',
  kind: 'THEFT',
  status: 'REPORTED',
  title: '夜间围墙闯入',
  openedAt: '2026-11-30T08:00:00Z',
};
const OPENED = { id: 's-1', at: '2026-11-30T08:00:00Z', kind: 'OPENED', actor: 'wang', toStatus: 'REPORTED' };

const routes = (...roles: string[]) => [
  signedIn(...roles),
  on('GET', '/api/v1/cases/c-1', CASE),
  on('GET', '/api/v1/cases/c-1/timeline', page([OPENED])),
  on('GET', '/api/v1/cases/c-1/evidence', page([])),
];
const moves = (calls: Call[]) => calls.filter(({ path }) => path === '/api/v1/cases/c-1/status');

test('a case officer ends a case with a reason only, as the version that was seen', async () => {
  const ended = on('POST', '/api/v1/cases/c-1/status', { ...CASE, version: 4, status: 'REJECTED' });
  const calls = openConsole('/cases/c-1', ...routes('case-officer'), ended);
  await userEvent.click(await screen.findByRole('button', { name: '不予受理' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '不予受理' }));
  expect(await within(dialog).findByText('请写明理由')).toBeInTheDocument();
  expect(moves(calls)).toHaveLength(0);

  await userEvent.type(within(dialog).getByLabelText('理由'), '  没有犯罪事实 ');
  await userEvent.click(within(dialog).getByRole('button', { name: '不予受理' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: '下一步' })).toBeNull());
  const [move] = moves(calls);
  expect(move?.body).toEqual({ status: 'REJECTED', reason: '没有犯罪事实' });
  expect(move?.headers.get('If-Match')).toBe('"3"');
});

test('a step that somebody else took first is told and what is true now is loaded', async () => {
  const refused = on('POST', '/api/v1/cases/c-1/status', { title: 'Precondition failed', status: 412 }, 412);
  const calls = openConsole('/cases/c-1', ...routes('case-officer'), refused);
  await userEvent.click(await screen.findByRole('button', { name: '立案' }));
  const looks = () => calls.filter(({ path }) => path === '/api/v1/cases/c-1').length;
  const before = looks();
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '立案' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  await waitFor(() => expect(looks()).toBeGreaterThan(before));
});

test('a supervisor reads the history and takes no step', async () => {
  openConsole('/cases/c-1', ...routes('supervisor'));
  const history = await screen.findByRole('region', { name: '办理经过' });
  expect(await within(history).findByText('已报案')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: '下一步' })).toBeNull();
});

test('the list is narrowed by what stands in the address, and unknown words narrow nothing', async () => {
  const calls = openConsole(
    '/cases?status=FILED&kind=NONSENSE',
    signedIn('supervisor'),
    on('GET', '/api/v1/cases', page([])),
  );
  expect(await screen.findByText('没有符合筛选的案件')).toBeInTheDocument();
  const asked = () => calls.filter(({ path }) => path.startsWith('/api/v1/cases')).map(({ path }) => path);
  expect(asked()).toEqual(['/api/v1/cases?size=50&status=FILED']);
  await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText('还没有案件')).toBeInTheDocument();
  expect(asked().at(-1)).toBe('/api/v1/cases?size=50');
});
