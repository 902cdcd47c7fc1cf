import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import PlansPage from './PlansPage';

const plan = (name: string, townshipCode: string | null) => ({
  id: name,
  version: 1,
  name,
  enabled: true,
  townshipCode,
  kinds: [],
  severities: [],
  units: [{ count: 1 }],
  cameras: 0,
  autoNext: false,
  updatedAt: '2026-03-01T00:00:00Z',
});

async function show(jurisdiction: string[]) {
  const items = [plan('county', null), plan('ours', 'T01')];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items, nextCursor: null }))));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PlansPage mayEdit jurisdiction={jurisdiction} />
    </QueryClientProvider>,
  );
  await screen.findByText('county');
}

test('who answers for one township changes its plans, and reads those of the county', async () => {
  await show(['T01']);
  expect(screen.getByRole('button', { name: 'ours' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'county' })).toBeNull();
  expect(screen.getAllByRole('button', { name: '删除' })).toHaveLength(1);
});

test('a plan that is off says so before its name, which may be cut short', async () => {
  const items = [{ ...plan('county', null), enabled: false }];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items, nextCursor: null }))));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PlansPage mayEdit={false} jurisdiction={['*']} />
    </QueryClientProvider>,
  );
  const off = await screen.findByText('停用');
  expect(off.compareDocumentPosition(screen.getByText('county'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('who answers for the county changes all of them', async () => {
  await show(['*']);
  expect(screen.getByRole('button', { name: 'county' })).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: '删除' })).toHaveLength(2);
});
