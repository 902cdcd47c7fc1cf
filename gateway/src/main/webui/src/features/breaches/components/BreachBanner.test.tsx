import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { setLanguage } from '@/lib/i18n';
import { applyBreaches, type Breach } from '../api/breaches';
import { BreachBanner } from './BreachBanner';

const now = Date.now();
const iso = (offset: number) => new Date(now + offset).toISOString();
const breach = (change: Partial<Breach>): Breach => ({
  id: `b-${change.alertId}`,
  alertId: 'a-1',
  clock: { stage: 'DISPATCH', startedAt: iso(-80_000), dueAt: iso(-20_000) },
  step: 1,
  at: iso(-20_000),
  nextAt: iso(40_000),
  ...change,
});

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));

function show(breaches: Breach[], desk: boolean, supervisor: boolean) {
  setLanguage('en');
  const client = new QueryClient();
  applyBreaches(client, breaches, { alerts: [], incidents: [], tasks: [] });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <BreachBanner desk={desk} supervisor={supervisor} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return client;
}

test('names the worst at the desk with the way to it, and counts the others', () => {
  show([breach({ alertId: 'a-1' }), breach({ alertId: 'a-2', incidentId: 'i-2', step: 2 })], true, false);

  expect(screen.getByRole('alert')).toHaveTextContent(/Dispatch overdue by 20s · reminder 2 · 1 more stage overdue/);
  expect(screen.getByRole('link')).toHaveAttribute('href', '/incidents/i-2');
});

test('reaches a supervisor with the second step only', () => {
  show([breach({ alertId: 'a-1' })], false, true);
  expect(screen.queryByRole('alert')).toBeNull();

  show([breach({ alertId: 'a-2', step: 2 })], false, true);
  expect(screen.getByRole('alert')).toHaveAttribute('data-step', '2');
  expect(screen.queryByRole('link')).toBeNull();
});

test('says nothing to anybody else, nor when nothing is overdue', () => {
  show([breach({ alertId: 'a-1', step: 3 })], false, false);
  show([], true, true);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('is there when the console is opened, from the list, and keeps what the feed tells meanwhile', async () => {
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', (path: string) => {
    expect(path).toBe('/api/v1/incidents/overdue-stages');
    return new Promise<Response>((resolve) => (answer = resolve));
  });
  const client = show([], true, false);
  applyBreaches(client, [breach({ alertId: 'a-9' })], { alerts: [], incidents: [], tasks: [] });
  // The last step was long ago; that the list has it says that it still stands.
  const old = breach({ alertId: 'a-3', step: 3, at: iso(-3_600_000), nextAt: null });
  answer(new Response(JSON.stringify({ items: [old], nextCursor: null })));

  expect(await screen.findByText(/1 more stage overdue/)).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveAttribute('data-step', '3');
});
