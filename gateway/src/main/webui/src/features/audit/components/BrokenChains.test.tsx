import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setLanguage } from '@/lib/i18n';
import { BrokenChains } from './BrokenChains';

const chain = (service: string, whole: boolean) => ({ service, whole, findings: [] });

function show(items: object[]) {
  setLanguage('en');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items }), { status: 200 })));
  const shown = vi.fn();
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <BrokenChains onShow={shown} />
    </QueryClientProvider>,
  );
  return { shown, client };
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should name every service whose trail is not whole, and lead to what was found', async () => {
  const { shown } = show([chain('alert-service', false), chain('case-service', true), chain('rental-service', false)]);

  expect((await screen.findByRole('alert')).textContent).toContain('Alert service, Rental service');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(shown).toHaveBeenCalledTimes(1);
});

test('should say nothing while all are whole', async () => {
  const { client } = show([chain('alert-service', true)]);

  await waitFor(() => expect(client.getQueryState(['audit', 'chains'])?.status).toBe('success'));
  expect(screen.queryByRole('alert')).toBeNull();
});
