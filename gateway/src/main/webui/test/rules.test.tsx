import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@/app/pages/RulesRoute';
import { on, openConsole, page, signedIn } from './app';
import { alert, desk } from './fixtures/desk';

// The map needs WebGL, which jsdom has not; it is looked at in a real browser.
vi.mock('@/components/map', () => ({ CountyMap: () => null, unread: () => [] }));

const outcomes = { alerts: 9, hits: 60, confirmed: 2, falseAlarms: 6, expired: 1, falseAlarmRate: 0.75 };
const rule = {
  id: 'r-1',
  version: 3,
  name: '夜间闯入',
  severity: 'HIGH',
  eventKinds: ['ENTERED_ZONE'],
  objectClasses: ['person'],
  scope: {},
  schedule: [],
  groupingSeconds: 300,
  enabled: false,
  townships: [],
  week: outcomes,
  month: outcomes,
  createdBy: 'li',
  updatedAt: '2026-11-20T06:00:00Z',
  updatedBy: 'li',
};

const away = { ...rule, archivedAt: '2026-11-30T06:00:00Z', archivedBy: 'wang' };

test('a rule that is off and no longer wanted is archived, with the version that was seen', async () => {
  let archived = false;
  const calls = openConsole(
    '/rules',
    signedIn('supervisor'),
    on('POST', '/api/v1/rules/r-1/archive', () => {
      archived = true;
      return away;
    }),
    on('GET', '/api/v1/rules', ({ path }: { path: string }) => {
      const [here, put] = archived ? [[], [away]] : [[rule], []];
      return page(path.includes('archived=true') ? put : here);
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '归档' }));
  await userEvent.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '归档' }));

  await waitFor(() => expect(screen.queryByText('夜间闯入')).toBeNull());
  expect(calls.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"3"');
  await userEvent.click(screen.getByText('已归档'));
  expect(await screen.findByText('夜间闯入')).toBeInTheDocument();
});

test('the false-alarm rate leads whoever works at the desk to the alerts behind it', async () => {
  openConsole('/rules', signedIn('investigator'), on('GET', '/api/v1/rules', page([rule])));
  const links = () => screen.queryAllByRole('link', { name: /75 %|9/ }).map((link) => link.getAttribute('href'));
  await waitFor(() => expect(links()).toEqual(['/desk?rule=r-1&scope=all', '/desk?rule=r-1&scope=closed']));
});

test('a supervisor, who sees no alerts, reads the figure only', async () => {
  openConsole('/rules', signedIn('supervisor'), on('GET', '/api/v1/rules', page([rule])));
  expect(await screen.findByText(/75 %/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /75 %/ })).toBeNull();
});

test('a supervisor is led from the figures of an entry to the entry', async () => {
  openConsole(
    '/rules',
    signedIn('supervisor'),
    on('GET', '/api/v1/rules', page([rule])),
    on(
      'GET',
      '/api/v1/alerts/outcomes/watchlist',
      page([{ id: 'w-1', name: '豫A08120', townshipCode: 'T01', outcomes }]),
    ),
  );
  await userEvent.click(await screen.findByText('布控名单误报'));
  const link = await screen.findByRole('link', { name: '豫A08120' });
  expect(link).toHaveAttribute('href', '/watchlist?entry=w-1');
  expect(screen.queryByRole('link', { name: /75 %/ })).toBeNull();
});

test('the desk asks for the alerts of one rule, says so, and lets go of it', async () => {
  const calls = openConsole('/desk?rule=r-1&scope=all', ...desk, on('GET', '/api/v1/rules/r-1', rule));
  expect(await screen.findByText('规则：夜间闯入')).toBeInTheDocument();
  const asked = calls.filter(({ path }) => path.includes('ruleId=r-1'));
  expect(decodeURIComponent(asked[0]?.path ?? '')).toContain('status=OPEN,ACKNOWLEDGED,CONFIRMED,DISMISSED,EXPIRED');
  await waitFor(() => expect(window.location.pathname).toBe(`/desk/${alert.id}`));
  expect(window.location.search).toContain('rule=r-1');

  await userEvent.click(screen.getByLabelText('关闭'));
  await waitFor(() => expect(window.location.search).toBe(''));
  expect(screen.queryByText('规则：夜间闯入')).toBeNull();
});

test('old alerts of plates are listed once a purpose is stated, and left out again', async () => {
  const calls = openConsole('/desk?rule=r-1&scope=all', ...desk, on('GET', '/api/v1/rules/r-1', rule));
  await userEvent.click(await screen.findByRole('button', { name: '说明事由后列出' }));
  await userEvent.type(screen.getByLabelText('案件、警情或任务编号'), 'A2026110001');
  await userEvent.type(screen.getByLabelText('事由'), '追查被盗车辆');
  expect(calls.some(({ path }) => path.includes('reference='))).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: /^列\s?出$/ }));

  expect(await screen.findByText('含 30 天前的号牌预警 · A2026110001')).toBeInTheDocument();
  const asked = await waitFor(
    () => calls.find(({ path }) => path.includes('reference=')) ?? expect.fail('not asked for'),
  );
  const query = new URL(asked.path, 'http://localhost').searchParams;
  expect(Object.fromEntries(query)).toMatchObject({
    ruleId: 'r-1',
    reference: 'A2026110001',
    reason: '追查被盗车辆',
  });

  // What waits at the desk is never asked for a purpose.
  await userEvent.click(screen.getByText('待办'));
  await waitFor(() => expect(screen.queryByText(/A2026110001/)).toBeNull());
  expect(calls.filter(({ path }) => path.includes('reference=') && path.includes('severity='))).toEqual([]);
});
