import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page, type Route } from './app';
import { alert, confirmed, desk, incident, status } from './fixtures/desk';

// The map needs WebGL, which jsdom has not; it is looked at in a real browser.
vi.mock('@/components/map', () => ({ CountyMap: () => null, unread: () => [] }));

const watch = {
  entryId: 'w-1',
  plate: '豫A08120',
  readPlate: '豫A08120',
  exact: true,
  box: null,
  cropUrl: '/api/v1/cameras/c-1/snapshots/plate-1',
  confirmedAt: null,
};

/** The desk with this lead in hand, its comparison asked for. */
async function compare(lead: object, ...more: Route[]) {
  const [staff, , , ...rest] = desk;
  const calls = openConsole(
    '/desk',
    staff!,
    on('GET', '/api/v1/alerts', page([lead])),
    on('GET', '/api/v1/alerts/a-1', lead),
    ...rest,
    ...more,
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('c');
  return calls;
}

test('a lead from the watch list is compared with the registered plate before it can be confirmed', async () => {
  const lead = {
    ...alert,
    watch: { ...watch, readPlate: '豫AO8120', exact: false },
  };
  const calls = await compare(lead, on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }));
  const comparison = await screen.findByRole('group', { name: '核对号牌：是同一车辆吗？' });
  expect(within(comparison).getByText('豫A08120')).toBeInTheDocument();
  expect(within(comparison).getByText('豫AO8120')).toBeInTheDocument();
  expect(within(comparison).getByText('易混淆字符，不完全一致')).toBeInTheDocument();
  const picture = within(comparison).getByRole('img', { name: '识读时的车辆' });
  expect(picture).toHaveAttribute('src', '/api/v1/cameras/c-1/snapshots/plate-1');
  expect(within(comparison).getByRole('button', { name: /号牌一致/ })).toBeDisabled();
  await userEvent.keyboard('cc');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);

  fireEvent.load(picture);
  await userEvent.keyboard('c');
  await waitFor(() => expect(status()).toBe('已确认'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ plateConfirmed: true });
});

test('where the picture of the plate is gone the scene stands in, and with neither no key confirms', async () => {
  const lead = { ...alert, watch };
  const calls = await compare(lead);
  const comparison = await screen.findByRole('group', { name: '核对号牌：是同一车辆吗？' });
  const picture = () => within(comparison).getByRole('img', { name: '识读时的车辆' });
  fireEvent.error(picture());
  expect(picture()).toHaveAttribute('src', alert.snapshotUrl);
  fireEvent.error(picture());
  expect(within(comparison).getByRole('alert')).toHaveTextContent('没有可比对的图片');
  await userEvent.keyboard('c');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);

  await userEvent.click(within(comparison).getByRole('button', { name: /重\s?试/ }));
  fireEvent.load(picture());
  expect(within(comparison).getByRole('button', { name: /号牌一致/ })).toBeEnabled();
});

test('to dismiss ends the comparison, so that no key confirms a plate that nobody is looking at', async () => {
  const lead = { ...alert, watch };
  const calls = await compare(lead);
  await screen.findByRole('group', { name: '核对号牌：是同一车辆吗？' });
  await userEvent.keyboard('d');
  expect(screen.queryByRole('group', { name: '核对号牌：是同一车辆吗？' })).toBeNull();
  await userEvent.keyboard('c');
  await screen.findByRole('group', { name: '核对号牌：是同一车辆吗？' });
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('with every picture gone a person says how the plate was compared, and his word goes with it', async () => {
  const lead = { ...alert, snapshotUrl: null, watch: { ...watch, cropUrl: null } };
  const calls = await compare(lead, on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }));
  const comparison = await screen.findByRole('group', { name: '核对号牌：是同一车辆吗？' });
  const same = within(comparison).getByRole('button', { name: /号牌一致/ });
  await userEvent.keyboard('c');
  expect(same).toBeDisabled();
  const how = within(comparison).getByRole('textbox', { name: /怎样核对的号牌/ });
  await userEvent.type(how, '实况');
  expect(same).toBeDisabled();
  await userEvent.type(how, '画面看清');
  await userEvent.click(same);

  await waitFor(() => expect(status()).toBe('已确认'));
  expect(calls.find(({ path }) => path.endsWith('/confirm'))?.body).toEqual({
    plateConfirmed: true,
    note: '实况画面看清',
  });
});
