import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '@/lib/i18n';
import type { WatchEntry } from '../api/watchlist';
import { WatchDetail } from './WatchDetail';

const ENTRY: WatchEntry = {
  id: 'w1',
  version: 4,
  plate: '豫A08120',
  reason: 'stolen',
  authority: 'County bureau',
  caseNumber: 'A-1',
  severity: 'HIGH',
  townshipCode: null,
  status: 'REQUESTED',
  validFrom: '2026-11-20T00:00:00Z',
  validTo: '2099-12-20T00:00:00Z',
  reviewAt: '2099-12-20T00:00:00Z',
  requestedBy: 'investigator',
  requestedAt: '2026-11-20T00:00:00Z',
  renewals: 0,
};

function show(user: string, entry: WatchEntry = ENTRY, mayDecide = true) {
  setLanguage('en');
  const send = vi.fn((path: string) =>
    Promise.resolve(new Response(path.startsWith('/map') ? '{}' : JSON.stringify(entry), { status: 200 })),
  );
  vi.stubGlobal('fetch', send);
  const viewer = { user, jurisdiction: ['*'], mayRequest: true, mayDecide };
  render(
    <App>
      <QueryClientProvider client={new QueryClient()}>
        <WatchDetail id="w1" viewer={viewer} onClose={() => undefined} />
      </QueryClientProvider>
    </App>,
  );
  return send;
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should let a second person approve the entry as it was looked at', async () => {
  const send = show('supervisor');

  await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));

  const [path, options] = send.mock.calls.find(([p]) => p.endsWith('/approve')) as unknown as [
    string,
    RequestInit & { headers: Record<string, string> },
  ];
  expect(path).toBe('/api/v1/watchlist/w1/approve');
  expect(options.headers['If-Match']).toBe('"4"');
});

test('should say so instead of letting the person who asked decide', async () => {
  show('investigator');

  expect(await screen.findByText(/another supervisor decides/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});

test('should judge a renewal by who asked for the renewal', async () => {
  const renewal = {
    validTo: '2099-12-30T00:00:00Z',
    reason: 'still',
    requestedBy: 'boss',
    requestedAt: '2026-11-21T00:00:00Z',
  };
  show('investigator', { ...ENTRY, status: 'ACTIVE', renewal });

  expect(await screen.findByRole('button', { name: 'Approve renewal' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Renew' })).toBeNull();
});

test('should withdraw only with a reason', async () => {
  const send = show('supervisor', { ...ENTRY, status: 'ACTIVE' });
  const withdrawals = () => send.mock.calls.filter(([path]) => path.endsWith('/withdraw')) as unknown[];

  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw now' }));
  expect(withdrawals()).toHaveLength(0);
  await userEvent.type(screen.getByRole('textbox'), 'car was found');
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw now' }));

  const [, options] = withdrawals()[0] as [string, RequestInit];
  expect(options.body).toBe('{"reason":"car was found"}');
});

test('should name who approved beside who renewed', async () => {
  show('supervisor', {
    ...ENTRY,
    status: 'ACTIVE',
    decidedBy: 'first-boss',
    decidedAt: '2026-11-20T01:00:00Z',
    renewalDecidedBy: 'second-boss',
    renewalDecidedAt: '2026-11-21T01:00:00Z',
  });

  expect(await screen.findByText('first-boss')).toBeTruthy();
  expect(screen.getByText('second-boss')).toBeTruthy();
});

test('should offer no decision to somebody who may not decide', async () => {
  show('case-officer', ENTRY, false);

  expect(await screen.findByText('Waits for a supervisor.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});
