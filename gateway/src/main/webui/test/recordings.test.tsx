import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page, signedIn, type Route } from './app';
import '@/app/pages/RecordingsRoute';

// jsdom plays nothing; what is played is looked at in a real browser.
class NoMedia extends EventTarget {
  readyState = 'closed';
}
beforeEach(() => {
  vi.stubGlobal('MediaSource', NoMedia);
  URL.createObjectURL = () => 'blob:none';
  URL.revokeObjectURL = () => undefined;
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  HTMLMediaElement.prototype.pause = () => undefined;
  HTMLMediaElement.prototype.load = () => undefined;
});

const camera = { id: 'c-1', name: '东门卡口', privacyMasks: [{ polygon: [] }], health: 'ONLINE' };
const line = {
  cameraId: 'c-1',
  intervals: [{ from: '2026-11-24T16:00:00Z', to: '2026-11-25T04:00:00Z', recorded: true }],
  events: [],
};
const routes: Route[] = [
  on('GET', '/api/v1/cameras/counts', page([])),
  on('GET', '/api/v1/cameras/c-1', camera),
  on('GET', '/api/v1/cameras/c-1/coverage', { stretches: [] }),
  on('GET', '/api/v1/recordings/timeline', line),
  on('GET', '/api/v1/recordings/status', { fullSince: null }),
  on('GET', '/api/v1/recordings/holds', page([])),
  on('GET', '/api/v1/evidence-clips', page([])),
  on('POST', '/api/v1/evidence-clips', { id: 'e-1' }, 201),
  on('POST', '/api/v1/recordings/viewings', {
    id: 'v-1',
    from: '2026-11-24T16:00:00Z',
    to: '2026-11-25T16:00:00Z',
    masked: true,
  }),
];
const ADDRESS = '/recordings/c-1?day=2026-11-25';

async function markAnHour() {
  const strip = await screen.findByRole('slider');
  strip.getBoundingClientRect = () => ({ left: 0, width: 2400 }) as DOMRect;
  strip.setPointerCapture = () => undefined;
  fireEvent.pointerDown(strip, { button: 0, clientX: 100, pointerId: 1 });
  await userEvent.click(screen.getByRole('button', { name: /^入点/ }));
  fireEvent.pointerDown(strip, { button: 0, clientX: 150, pointerId: 1 });
  await userEvent.click(screen.getByRole('button', { name: /^出点/ }));
}

test('opens a day only once its purpose is said, and asks for no picture before', async () => {
  const calls = openConsole(ADDRESS, signedIn('dispatcher'), ...routes);
  const open = await screen.findByRole('button', { name: '写入审计并打开当天录像' });
  await userEvent.click(open);
  await waitFor(() => expect(screen.getAllByText('必须填写')).toHaveLength(2));
  expect(calls.some(({ path }) => path.includes('/viewings'))).toBe(false);

  fireEvent.change(screen.getByLabelText('案件、警情或任务编号'), { target: { value: 'A7' } });
  fireEvent.change(screen.getByLabelText('事由'), { target: { value: '核对去向' } });
  await userEvent.click(open);

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    cameraId: 'c-1',
    from: '2026-11-24T16:00:00.000Z',
    to: '2026-11-25T16:00:00.000Z',
    purpose: { reference: 'A7', reason: '核对去向' },
  });
  expect(await screen.findByText('已遮盖')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull(); // a dispatcher looks, and takes nothing away
});

test('a viewing that has ended with the shift leads back to its purpose', async () => {
  const ended = {
    id: 'v-2',
    from: '2026-11-24T16:00:00Z',
    to: '2026-11-25T16:00:00Z',
    expiresAt: '2020-01-01T00:00:00Z',
  };
  openConsole(ADDRESS, signedIn('dispatcher'), on('POST', '/api/v1/recordings/viewings', ended), ...routes);
  fireEvent.change(await screen.findByLabelText('案件、警情或任务编号'), { target: { value: 'A7' } });
  fireEvent.change(screen.getByLabelText('事由'), { target: { value: '核对去向' } });
  await userEvent.click(screen.getByRole('button', { name: '写入审计并打开当天录像' }));

  await userEvent.click(await screen.findByRole('button', { name: '重新打开' }));

  expect(await screen.findByRole('button', { name: '写入审计并打开当天录像' })).toBeInTheDocument();
  expect(screen.getByLabelText('事由')).toHaveValue('核对去向');
});

test('a supervisor sees no picture, marks a range and exports the original with a warning of what it shows', async () => {
  const calls = openConsole(ADDRESS, signedIn('supervisor'), ...routes);
  await screen.findByText(/你的角色不能播放录像画面/);
  await markAnHour();
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/会露出隐私区/)).toBeInTheDocument();
  fireEvent.change(within(dialog).getByLabelText('案件、警情或任务编号'), { target: { value: 'A8' } });
  fireEvent.change(within(dialog).getByLabelText('事由'), { target: { value: '移送证据' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '导出' }));

  await screen.findByText('还没有导出过录像');
  const order = calls.find(({ method, path }) => method === 'POST' && path.endsWith('evidence-clips'));
  expect(order?.body).toEqual({
    cameraId: 'c-1',
    from: '2026-11-24T17:00:00.000Z',
    to: '2026-11-24T17:30:00.000Z',
    kind: 'ORIGINAL',
    purpose: { reference: 'A8', reason: '移送证据' },
  });
  expect(order?.headers.get('Idempotency-Key')).toBeTruthy();
});

test('an investigator is offered only the masked copy of a masked camera', async () => {
  openConsole(ADDRESS, signedIn('investigator'), ...routes);
  await screen.findByRole('button', { name: '写入审计并打开当天录像' });
  await markAnHour();
  await userEvent.click(screen.getByRole('button', { name: /导出/ }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('radio', { name: /原始证据/ })).toBeDisabled();
  expect(within(dialog).getByRole('radio', { name: /水印副本/ })).toBeChecked();
});

test('an auditor sees what was exported and held, and can change nothing', async () => {
  const clip = {
    id: 'e-1',
    cameraName: '东门卡口',
    from: '2026-11-24T17:00:00Z',
    to: '2026-11-24T17:30:00Z',
    kind: 'ORIGINAL',
    purpose: { reference: 'A8', reason: '移送证据' },
    requestedBy: 'li',
    requestedAt: '2026-11-25T01:00:00Z',
    status: 'READY',
    progress: 100,
    masked: false,
    verified: true,
    fileUrl: '/api/v1/evidence-clips/e-1/file',
  };
  openConsole('/recordings', signedIn('auditor'), on('GET', '/api/v1/evidence-clips', page([clip])), ...routes);
  expect(await screen.findByText('校验完整')).toBeInTheDocument();
  expect(document.querySelector('a[href$="/file"]')).toBeNull();
  expect(screen.queryByText('回放')).toBeNull();
});
