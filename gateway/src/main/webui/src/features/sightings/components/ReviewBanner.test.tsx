import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '@/lib/i18n';
import { ReviewBanner } from './ReviewBanner';

const HOUR = 3_600_000;
const iso = (ms: number) => new Date(Date.now() + ms).toISOString();

function show(user: string, searches: object[], reviewer = true, asker = false) {
  setLanguage('en');
  const send = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ items: searches }), { status: 200 })));
  vi.stubGlobal('fetch', send);
  render(
    <MemoryRouter>
      <QueryClientProvider client={new QueryClient()}>
        <ReviewBanner user={user} reviewer={reviewer} asker={asker} />
      </QueryClientProvider>
    </MemoryRouter>,
  );
  return send;
}

const SEARCH = { id: 's1', requestedBy: 'investigator', overdueSteps: 0, dueAt: iso(-HOUR) };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('should name the overdue review above every page and offer no way to close it', async () => {
  show('supervisor', [SEARCH]);

  expect((await screen.findByRole('alert')).textContent).toContain('overdue for review: 1');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/sightings?view=review');
});

test('should tell of a review that is not overdue yet in a calmer way', async () => {
  show('auditor', [{ ...SEARCH, dueAt: iso(5 * HOUR) }]);

  expect((await screen.findByRole('alert')).textContent).toContain('the next is due in');
});

test('should not read the time that is left aloud with every second of it', async () => {
  show('auditor', [{ ...SEARCH, dueAt: iso(5 * HOUR) }]);

  const banner = await screen.findByRole('alert');
  const spoken = banner.cloneNode(true) as HTMLElement;
  spoken.querySelectorAll('[aria-hidden="true"]').forEach((silent) => silent.remove());
  expect(spoken.textContent).toBe('Emergency searches to review: 1Review now');
});

test('should remind the person who searched as long as nobody has reviewed it', async () => {
  show('dispatcher', [{ ...SEARCH, requestedBy: 'dispatcher', dueAt: iso(HOUR) }], false, true);

  expect((await screen.findByRole('status')).textContent).toContain('Remind a supervisor');
});

test('should not trouble the person who searched, and ask nothing for those who cannot review', async () => {
  const send = show('investigator', [SEARCH]);
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
  expect(screen.queryByRole('alert')).toBeNull();

  expect(show('dispatcher', [SEARCH], false)).not.toHaveBeenCalled();
});
