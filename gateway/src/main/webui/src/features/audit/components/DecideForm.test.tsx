import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '@/lib/i18n';
import type { Review } from '../api/audit';
import { DecideForm } from './DecideForm';

const REVIEW = { id: 'r1', version: 3, status: 'OPEN', reasons: ['SAMPLE'] } as unknown as Review;

function show() {
  setLanguage('en');
  const send = vi.fn(() => Promise.resolve(new Response('{}', { status: 200 })));
  vi.stubGlobal('fetch', send);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DecideForm review={REVIEW} />
    </QueryClientProvider>,
  );
  return send;
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should ask for a note before it sends a misuse', async () => {
  const send = show();

  await userEvent.click(screen.getByRole('button', { name: 'Misuse' }));

  expect(screen.getByRole('alert').textContent).toBe('Say why.');
  expect(send).not.toHaveBeenCalled();
});

test('should send the verdict with its note and the version that was looked at', async () => {
  const send = show();

  await userEvent.type(screen.getByRole('textbox'), 'no such case');
  await userEvent.click(screen.getByRole('button', { name: 'Misuse' }));

  const [path, options] = send.mock.calls[0] as unknown as [string, RequestInit & { headers: Record<string, string> }];
  expect(path).toBe('/api/v1/audit/reviews/r1/decide');
  expect(options.headers['If-Match']).toBe('"3"');
  expect(JSON.parse(options.body as string)).toEqual({ verdict: 'MISUSE', note: 'no such case' });
});

test('should need no note where the look was justified', async () => {
  const send = show();

  await userEvent.click(screen.getByRole('button', { name: 'Justified' }));

  expect(send).toHaveBeenCalledTimes(1);
});
