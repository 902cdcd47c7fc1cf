import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { setLanguage } from '@/lib/i18n';
import { WatchedFor } from './WatchedFor';

const ENTRY = {
  id: 'w1',
  reason: 'armed robbery, approach with care',
  authority: 'County bureau',
  caseNumber: 'A-1',
  status: 'ACTIVE',
  validTo: '2026-03-20T00:00:00Z',
  requestedBy: 'li',
};

function show(answer: object, status = 200) {
  setLanguage('en');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answer), { status })));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WatchedFor alertId="a1" />
    </QueryClientProvider>,
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should say why and for whom a vehicle is looked out for', async () => {
  show(ENTRY);

  expect(await screen.findByText('armed robbery, approach with care')).toBeTruthy();
  expect(screen.getByText('County bureau')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('should warn of an alert that has outlived its entry, and say why that ended', async () => {
  show({ ...ENTRY, status: 'WITHDRAWN', endReason: 'found, with its owner again', endedAt: '2026-03-02T00:00:00Z' });

  const warning = await screen.findByRole('alert');
  expect(warning.textContent).toContain('Withdrawn');
  expect(warning.textContent).toContain('found, with its owner again');
});

test('should warn where the entry is forgotten already', async () => {
  show({ status: 404 }, 404);

  expect((await screen.findByRole('alert')).textContent).toContain('no longer');
});
