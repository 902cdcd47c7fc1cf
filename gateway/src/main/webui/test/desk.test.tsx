import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dismissals } from '@/features/alerts/api/dismissals';
import { on, openConsole, page, signedIn } from './app';
import { openAlert } from './fixtures/alerts';
import { alert, confirmed, desk, incident, status, unit } from './fixtures/desk';

// The map needs WebGL, which jsdom has not; it is looked at in a real browser.
vi.mock('@/components/map', () => ({ CountyMap: () => null, unread: () => [] }));

const seen = { ...alert, version: 2, status: 'ACKNOWLEDGED', acknowledgedBy: 'wang' };

// What one test has dismissed is no business of the next.
afterEach(() => void dismissals.undo());

test('takes the most urgent alert in hand by itself and acknowledges it by one key, with the version that was seen', async () => {
  const calls = openConsole(
    '/desk',
    ...desk,
    on('POST', '/api/v1/alerts/a-1/acknowledge', { ...alert, version: 2, status: 'ACKNOWLEDGED' }),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('a');
  await waitFor(() => expect(status()).toBe('已签收'));
  const call = calls.find(({ method }) => method === 'POST');
  expect(call?.headers.get('If-Match')).toBe('"1"');
  expect(call?.headers.get('X-Requested-With')).toBe('tianwang-console');
});

test('takes back what the service refused, and says why', async () => {
  openConsole(
    '/desk',
    ...desk,
    on(
      'POST',
      '/api/v1/alerts/a-1/confirm',
      { title: 'Service down', detail: 'alert-service does not answer', traceId: 'f00' },
      503,
    ),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('c');
  expect(await screen.findByText('alert-service does not answer')).toBeInTheDocument();
  expect(screen.getByText(/f00/)).toBeInTheDocument();
  expect(status()).toBe('待处置');
});

test('a digit alone dismisses nothing; after D it names the reason', async () => {
  const calls = openConsole(
    '/desk',
    ...desk,
    on('POST', '/api/v1/alerts/a-1/acknowledge', seen),
    on('POST', '/api/v1/alerts/a-1/dismiss', { ...alert, version: 3, status: 'DISMISSED' }),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('2');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.keyboard('d2');
  await waitFor(() => expect(status()).toBe('已排除'));
  // Its clock stops at once; the dismissal can still be taken back, and leaving the page sends it.
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/acknowledge'))).toBe(true));
  expect(calls.some(({ path }) => path.endsWith('/dismiss'))).toBe(false);
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/dismiss'))).toBe(true));
  const sent = calls.find(({ path }) => path.endsWith('/dismiss'));
  expect(sent?.body).toEqual({ reason: 'WEATHER' });
  expect(sent?.headers.get('If-Match')).toBe('"2"');
  expect(status()).toBe('已排除');
});

test.each(['u', '{Control>}z{/Control}'])('a dismissal is taken back by %s and never sent', async (keys) => {
  const calls = openConsole('/desk', ...desk, on('POST', '/api/v1/alerts/a-1/acknowledge', seen));
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('d1');
  expect(await screen.findByText(/五秒内可撤销/)).toBeInTheDocument();
  expect(screen.getByText(/五秒内可撤销/).closest('[role="status"]')).not.toBeNull();
  await userEvent.keyboard(keys);
  await waitFor(() => expect(status()).toBe('已签收'));
  expect(screen.queryByText(/五秒内可撤销/)).toBeNull();
  window.dispatchEvent(new Event('pagehide'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls.some(({ path }) => path.endsWith('/dismiss'))).toBe(false);
});

test('a dismissal that is refused after its five seconds is shown as it is again', async () => {
  openConsole(
    '/desk',
    ...desk,
    on('POST', '/api/v1/alerts/a-1/acknowledge', seen),
    on('POST', '/api/v1/alerts/a-1/dismiss', { title: 'Conflict', detail: 'somebody confirmed it' }, 409),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('d1');
  await screen.findByText(/五秒内可撤销/);
  window.dispatchEvent(new Event('pagehide'));
  expect(await screen.findByText('somebody confirmed it')).toBeInTheDocument();
  expect(status()).not.toBe('已排除');
});

test('two people on one alert see each other, and turning to another one says goodbye', async () => {
  const other = openAlert({ id: 'a-2', severity: 'LOW' });
  const calls = openConsole(
    '/desk/a-1',
    on('GET', '/api/v1/alerts', page([alert, other])),
    on('GET', '/api/v1/alerts/a-2', other),
    on('PUT', '/api/v1/alerts/a-1/viewers/me', page([{ user: 'li' }, { user: 'zhao' }])),
    on('PUT', '/api/v1/alerts/a-2/viewers/me', page([])),
    ...desk,
  );
  expect(await screen.findByText('li、zhao 也在看这条预警')).toBeInTheDocument();
  await userEvent.keyboard('j');
  await waitFor(() => expect(screen.queryByText(/也在看这条预警/)).toBeNull());
  expect(calls.some(({ method, path }) => method === 'DELETE' && path === '/api/v1/alerts/a-1/viewers/me')).toBe(true);
});

test('from confirmed to sent in two keys', async () => {
  const calls = openConsole(
    '/desk',
    ...desk,
    on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }),
    on(
      'POST',
      '/api/v1/incidents/i-1/tasks',
      { id: 't-1', incidentId: 'i-1', unitId: 'u-2', status: 'ISSUED', issuedAt: alert.raisedAt },
      201,
    ),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('c');
  await screen.findByText('巡102');
  await userEvent.keyboard('2');
  await waitFor(() => expect(calls.at(-1)).toBeDefined());
  const sent = await waitFor(() => calls.find(({ path }) => path.endsWith('/tasks')) ?? expect.fail('not sent'));
  expect(sent.body).toEqual({ unitId: 'u-2', ifFree: true });
  expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
});

test('holding a key confirms once and sends nobody after it', async () => {
  const calls = openConsole(
    '/desk',
    ...desk,
    on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }),
    on('POST', '/api/v1/incidents/i-1/tasks', { id: 't-1', incidentId: 'i-1', unitId: 'u-1', status: 'ISSUED' }, 201),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('{c>5/}');
  await screen.findByText('巡102');
  await userEvent.keyboard('{1>5/}');
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/tasks'))).toBe(true));
  expect(calls.filter(({ path }) => path.endsWith('/confirm'))).toHaveLength(1);
  expect(calls.filter(({ path }) => path.endsWith('/tasks'))).toHaveLength(1);
});

test('a digit pressed before the units are listed sends nobody and says so', async () => {
  let list: (units: unknown) => void = () => undefined;
  const listed = new Promise((resolve) => (list = resolve));
  const calls = openConsole(
    '/desk',
    on('GET', '/api/v1/incidents/i-1/recommendations', () => listed),
    ...desk,
    on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('c1');
  expect(await screen.findByText(/推荐警力还在载入/)).toBeInTheDocument();
  list(page([unit(1)]));
  await screen.findByText('巡101');
  await userEvent.keyboard('3');
  expect(await screen.findByText('没有第 3 个推荐警力，没有派警。')).toBeInTheDocument();
  expect(calls.some(({ path }) => path.endsWith('/tasks'))).toBe(false);
});

test('an investigator sees who could go and leaves the sending to a dispatcher', async () => {
  const [, ...rest] = desk;
  const calls = openConsole(
    '/desk',
    signedIn('investigator'),
    ...rest,
    on('POST', '/api/v1/alerts/a-1/confirm', { alert: confirmed, incident }),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('c');
  await screen.findByText('巡101');
  expect(screen.getByText('由调度员派警。')).toBeInTheDocument();
  await userEvent.keyboard('1');
  expect(calls.some(({ path }) => path.endsWith('/tasks'))).toBe(false);
});

test('typing in the filter presses no keys', async () => {
  const calls = openConsole('/desk', ...desk);
  await screen.findByRole('region', { name: '证据' });
  await userEvent.type(screen.getByRole('textbox', { name: '筛选地点、规则、号牌（/）' }), 'acd1');
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  expect(await screen.findByText('没有符合筛选的预警')).toBeInTheDocument();
});

test('sets a unit aside without an order, and sends it when it is needed', async () => {
  const reserved = { id: 't-1', version: 1, incidentId: 'i-1', unitId: 'u-1', callSign: '巡101', status: 'RESERVED' };
  let tasks: object[] = [];
  const calls = openConsole(
    '/desk/a-1',
    on('GET', '/api/v1/alerts/a-1', confirmed),
    on('GET', '/api/v1/incidents/i-1', () => ({ ...incident, tasks })),
    ...desk,
    on('POST', '/api/v1/incidents/i-1/tasks', () => {
      tasks = [reserved];
      return reserved;
    }),
    on('POST', '/api/v1/tasks/t-1/issue', () => {
      tasks = [{ ...reserved, version: 2, status: 'ISSUED' }];
      return tasks[0];
    }),
  );
  await userEvent.click((await screen.findAllByRole('button', { name: /预\s?留/ }))[0]!);
  await userEvent.click(await screen.findByRole('button', { name: /出动/ }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /出动/ })).toBeNull());
  const posted = calls.filter(({ method }) => method === 'POST');
  expect(posted.map(({ body }) => body)).toEqual([{ unitId: 'u-1', reserve: true, ifFree: true }, {}]);
});

test('W confirms a plate alert and leads to the containment, filled in with plate and place', async () => {
  const first = '2026-11-23T05:59:58Z';
  const seen = { ...alert, plate: '豫A12345', firstSeenAt: first, lastSeenAt: '2026-11-23T06:08:00Z' };
  openConsole(
    '/desk',
    on('GET', '/api/v1/alerts', page([seen])),
    on('GET', '/api/v1/alerts/a-1', seen),
    ...desk,
    on('POST', '/api/v1/alerts/a-1/confirm', { alert: { ...seen, ...confirmed, plate: seen.plate }, incident }),
    on('GET', '/api/v1/containment', page([])),
  );
  await screen.findByRole('region', { name: '证据' });
  await userEvent.keyboard('w');
  expect(await screen.findByDisplayValue('豫A12345')).toBeInTheDocument();
  expect(window.location.pathname).toBe('/incidents/i-1/containment');
  const query = new URLSearchParams(window.location.search);
  expect(query.get('lon')).toBe('113.2');
  // Seen last elsewhere: the place of the first sighting goes with its own time.
  expect(query.get('at')).toBe(first);
});

test('asks for each severity by itself, so that a storm of light alerts hides no critical one', async () => {
  const waiting = openAlert({ id: 'a-9', severity: 'CRITICAL' });
  const calls = openConsole(
    '/desk',
    on('GET', '/api/v1/alerts', ({ path }: { path: string }) =>
      page(path.includes('severity=CRITICAL') ? [waiting] : []),
    ),
    on('GET', '/api/v1/alerts/a-9', waiting),
    ...desk,
  );
  await screen.findByRole('region', { name: '证据' });
  const asked = calls.filter(({ path }) => path.startsWith('/api/v1/alerts?')).map(({ path }) => path);
  expect(asked[0]).toContain('severity=CRITICAL');
});

test('counts waiting critical alerts in the title on any page', async () => {
  openConsole(
    '/cases',
    signedIn('investigator', 'case-officer'),
    on('GET', '/api/v1/alerts', ({ path }: { path: string }) =>
      page(path.includes('severity=CRITICAL') ? [openAlert({ severity: 'CRITICAL' })] : []),
    ),
    on('GET', '/api/v1/cases', page([])),
  );
  await waitFor(() => expect(document.title).toMatch(/^\(1\) /));
});
