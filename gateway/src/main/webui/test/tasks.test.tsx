import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page, signedIn } from './app';

vi.mock('@/components/map', () => ({
  CountyMap: () => null,
  useBaseMap: () => ({ data: undefined }),
  townshipAt: () => undefined,
  unread: () => [],
}));

const task = {
  id: 't-1',
  version: 1,
  incidentId: 'i-1',
  incidentTitle: '夜间闯入',
  unitId: 'u-1',
  callSign: '巡101',
  crew: ['wang'],
  status: 'ISSUED',
  place: '东门',
  issuedAt: new Date().toISOString(),
};

test('the crew reads the plate that it looks for on its task', async () => {
  openConsole('/tasks', signedIn('officer'), on('GET', '/api/v1/tasks', page([{ ...task, plate: '豫A08120' }])));
  expect(await screen.findByText('豫A08120')).toBeInTheDocument();
});

test('one step after the other, each with the button of the next', async () => {
  const calls = openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', () =>
      page([{ ...task, status: calls.some(({ path }) => path.endsWith('/accept')) ? 'ACCEPTED' : 'ISSUED' }]),
    ),
    on('POST', '/api/v1/tasks/t-1/accept', { ...task, status: 'ACCEPTED' }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '接受任务' }));
  expect(await screen.findByRole('button', { name: '出发' })).toBeInTheDocument();
  const accept = calls.find(({ path }) => path.endsWith('/accept'));
  expect(accept?.headers.get('Idempotency-Key')).toBeTruthy();
});

test('in a dead spot the next step is there at once and what waits is shown with its time', async () => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([task])),
    on('POST', '/api/v1/tasks/t-1/accept', { title: 'Unavailable' }, 503),
  );
  await userEvent.click(await screen.findByRole('button', { name: '接受任务' }));
  expect(await screen.findByRole('button', { name: '出发' })).toBeInTheDocument();
  expect(await screen.findByText(/接受任务，\d\d:\d\d:\d\d，等待发送/)).toBeInTheDocument();
});

test('a step that is not possible any more is told until it has been read', async () => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([task])),
    on('POST', '/api/v1/tasks/t-1/accept', { title: 'The task was cancelled' }, 409),
  );
  await userEvent.click(await screen.findByRole('button', { name: '接受任务' }));
  expect(await screen.findByText('The task was cancelled')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '接受任务' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '知道了' }));
  await waitFor(() => expect(screen.queryByText('The task was cancelled')).toBeNull());
});

test('a refusal is told with its reason, in Chinese, and with what to do', async () => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([task])),
    on(
      'POST',
      '/api/v1/tasks/t-1/accept',
      { title: 'Conflict', detail: 'This task is CANCELLED and cannot become ACCEPTED.' },
      409,
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: '接受任务' }));
  expect(await screen.findByText('这项任务是“已取消”，不能变为“已接受”。')).toBeInTheDocument();
  expect(screen.queryByText('Conflict')).toBeNull();
});

test('completing asks for the outcome first', async () => {
  const calls = openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([{ ...task, status: 'ON_SCENE' }])),
    on('POST', '/api/v1/tasks/t-1/complete', { ...task, status: 'DONE' }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '完成任务' }));
  expect(await screen.findByRole('button', { name: '提交' })).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: '抓获' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/complete'))?.body).toEqual({ outcome: 'ARREST' }),
  );
});

test('what was written with a report that is refused can still be read, until the officer has', async () => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([{ ...task, status: 'ON_SCENE' }])),
    on('POST', '/api/v1/tasks/t-1/complete', { title: 'Conflict' }, 409),
  );
  await userEvent.click(await screen.findByRole('button', { name: '完成任务' }));
  await userEvent.click(await screen.findByRole('radio', { name: '抓获' }));
  await userEvent.type(screen.getByRole('textbox'), '嫌疑人已移交');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('你写的内容：嫌疑人已移交')).toBeInTheDocument();
});

test('what the officer comes upon himself is kept in a dead spot, and his position stays his until he agrees', async () => {
  const calls = openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([{ ...task, townshipCode: 'T01' }])),
    on('POST', '/api/v1/incidents', { title: 'Unavailable' }, 503),
  );
  await userEvent.click(await screen.findByRole('button', { name: '上报警情' }));
  await userEvent.click(await screen.findByRole('radio', { name: '打架斗殴' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText(/上报警情，\d\d:\d\d:\d\d，等待发送/)).toBeInTheDocument();
  const report = calls.find(({ method, path }) => method === 'POST' && path === '/api/v1/incidents');
  expect(report?.headers.get('X-Occurred-At')).toBeTruthy();
  expect(screen.getByText('未共享，别人看不到你')).toBeInTheDocument();
  expect(calls.some(({ path }) => path.includes('/units/'))).toBe(false);
});

test('a unit that is set aside is told so', async () => {
  openConsole('/tasks', signedIn('officer'), on('GET', '/api/v1/tasks', page([{ ...task, status: 'RESERVED' }])));
  expect(await screen.findByText('预留：等指挥室派出')).toBeInTheDocument();
  expect(screen.queryByText('本任务已结束')).toBeNull();
});

test('by when a task must be answered stands on it', async () => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([{ ...task, answerBy: '2026-11-30T06:02:00Z' }])),
  );
  expect(await screen.findByText(/请在 .*14:02:00 前接受/)).toBeInTheDocument();
});

test.each([
  ['ISSUED', 1],
  ['TIMED_OUT', 0],
])('the picture of a task that is %s is asked for only as long as it may be seen', async (status, pictures) => {
  openConsole(
    '/tasks',
    signedIn('officer'),
    on('GET', '/api/v1/tasks', page([{ ...task, status, snapshotUrl: '/api/v1/cameras/c-1/snapshots/s-1' }])),
  );
  expect(await screen.findByRole('heading', { name: '夜间闯入' })).toBeInTheDocument();
  expect(document.querySelectorAll('img[src*="snapshots"]')).toHaveLength(pictures);
});
