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
