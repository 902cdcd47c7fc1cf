import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page } from './app';
import { openAlert } from './fixtures/alerts';
import { alert, desk, status } from './fixtures/desk';

// The map needs WebGL, which jsdom has not; it is looked at in a real browser.
vi.mock('@/components/map', () => ({ CountyMap: () => null, unread: () => [] }));

const seen = { ...alert, version: 2, status: 'ACKNOWLEDGED', acknowledgedBy: 'wang' };
const low = openAlert({ id: 'a-2', severity: 'LOW' });

/** A grave alert and a light one. */
const two = [
  on('GET', '/api/v1/alerts', ({ path }: { path: string }) =>
    page(path.includes('severity=HIGH') ? [alert] : path.includes('severity=LOW') ? [low] : []),
  ),
  on('GET', '/api/v1/alerts/a-2', low),
  ...desk,
];

test('a choice that was clicked leaves the keys to the desk', async () => {
  openConsole('/desk', ...desk, on('POST', '/api/v1/alerts/a-1/acknowledge', seen));
  await screen.findByRole('region', { name: '证据' });
  await userEvent.click(screen.getByText('此刻画面'));
  screen.getByRole('radio', { name: '此刻画面' }).focus();
  await userEvent.keyboard('a');
  await waitFor(() => expect(status()).toBe('已签收'));
});

test('the queue is walked with the arrows, and says where in it one is', async () => {
  openConsole('/desk/a-1', ...two);
  const queue = await screen.findByRole('listbox', { name: '预警队列' });
  queue.focus();
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(window.location.pathname).toBe('/desk/a-2'));
  await userEvent.keyboard('{Home}');
  await waitFor(() => expect(window.location.pathname).toBe('/desk/a-1'));
});

test('over a slow line the next alert is acknowledged too, and a refusal of the one before is told', async () => {
  let refuse: (problem: unknown) => void = () => undefined;
  const slow = new Promise((resolve) => (refuse = resolve));
  const calls = openConsole(
    '/desk/a-1',
    ...two,
    on('POST', '/api/v1/alerts/a-1/acknowledge', () => slow, 503),
    on('POST', '/api/v1/alerts/a-2/acknowledge', { ...low, version: 2, status: 'ACKNOWLEDGED' }),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('aj');
  await waitFor(() => expect(window.location.pathname).toBe('/desk/a-2'));
  await userEvent.keyboard('a');
  await waitFor(() => expect(calls.some(({ path }) => path === '/api/v1/alerts/a-2/acknowledge')).toBe(true));
  refuse({ title: 'Service down' });
  expect(await screen.findByText('签收未成功: 夜间闯入')).toBeInTheDocument();
});

test('N leads to the most urgent alert that nobody has seen', async () => {
  openConsole('/desk/a-2', ...two);
  await screen.findByRole('listbox', { name: '预警队列' });
  await userEvent.keyboard('n');
  await waitFor(() => expect(window.location.pathname).toBe('/desk/a-1'));
});
