import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setLanguage } from '@/lib/i18n';
import { BrokenChains } from './BrokenChains';

const chain = (service: string, whole: boolean) => ({ service, whole, findings: [] });

function show(items: object[]) {
  setLanguage('en');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items }), { status: 200 })));
  const shown = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BrokenChains onShow={shown} />
    </QueryClientProvider>,
  );
  return shown;
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should name every service whose trail is not whole, and lead to what was found', async () => {
  const shown = show([chain('alert-service', false), chain('case-service', true), chain('rental-service', false)]);

  expect((await screen.findByRole('alert')).textContent).toContain('Alert service, Rental service');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(shown).toHaveBeenCalledTimes(1);
});

test('should say nothing while all are whole', async () => {
  show([chain('alert-service', true)]);

  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('alert')).toBeNull();
});
