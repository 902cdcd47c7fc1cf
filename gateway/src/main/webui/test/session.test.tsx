import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page, signedIn } from './app';

test('without a session there is a way to sign in, back to where one wanted to go', async () => {
  openConsole('/cases?incidentId=7', on('GET', '/api/v1/session', { title: 'Unauthenticated' }, 401));
  const button = await screen.findByRole('link', { name: /登录/ });
  expect(button).toHaveAttribute('href', '/login?next=%2Fcases%3FincidentId%3D7');
});

test.each([
  [['case-officer'], '/cases'],
  [['dispatcher'], '/desk'],
  [['investigator', 'case-officer'], '/desk'],
  [['officer'], '/tasks'],
  [['grid-officer'], '/grid'],
  [['admin'], '/cameras'],
  [['auditor'], '/audit'],
  [['resident'], '/home'],
])('%s starts on %s', async (roles, path) => {
  openConsole('/', signedIn(...roles));
  await screen.findByRole('navigation', { name: '主导航' });
  await vi.waitFor(() => expect(window.location.pathname).toBe(path));
});

test('the rail offers only what the role may open, and an address typed by hand is refused', async () => {
  openConsole('/desk', signedIn('case-officer'), on('GET', '/api/v1/cases', page([])));
  expect(await screen.findByText('你的角色不能打开这里')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '案件' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '预警台' })).toBeNull();
});

test('a session that ends covers the page and offers a new one', async () => {
  openConsole('/cases', signedIn('case-officer'), on('GET', '/api/v1/cases', { title: 'Unauthenticated' }, 401));
  expect(await screen.findByText('登录已过期')).toBeInTheDocument();
});

test('a failing list says what happened, what to do, and the number to quote', async () => {
  openConsole(
    '/cases',
    signedIn('case-officer'),
    on('GET', '/api/v1/cases', { title: 'Bad request', detail: 'cursor is not one of ours', traceId: 'abc123' }, 400),
  );
  expect(await screen.findByText('cursor is not one of ours')).toBeInTheDocument();
  expect(screen.getByText(/abc123/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
});

test('the first stop of the keyboard leads past the frame, and the title names the page', async () => {
  openConsole('/cases', signedIn('case-officer'), on('GET', '/api/v1/cases', page([])));
  await screen.findByRole('navigation', { name: '主导航' });
  await vi.waitFor(() => expect(document.title).toBe('案件 · 天网'));

  await userEvent.tab();
  expect(screen.getByRole('button', { name: '跳到正文' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});
