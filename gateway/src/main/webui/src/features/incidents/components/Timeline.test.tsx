import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Timeline } from './Timeline';

const stamp = (id: string, text: string) => ({ id, at: '2020-03-01T22:15:00Z', type: 'NEXT_PROPOSED', text });

test('a long story is read from its newest end, and goes on when asked', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const first = !path.includes('cursor=');
    const items = [first ? stamp('s-2', '巡逻102 is next') : stamp('s-1', '巡逻101 is next')];
    return new Response(JSON.stringify({ items, nextCursor: first ? 'older' : null }));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Timeline incidentId="i-1" />
    </QueryClientProvider>,
  );
  expect(await screen.findByText('巡逻102')).toBeInTheDocument();
  expect(asked).toEqual(['/api/v1/incidents/i-1/timeline?newestFirst=true&size=50']);
  await userEvent.click(screen.getByRole('button', { name: '更早的记录' }));
  expect(await screen.findByText('巡逻101')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '更早的记录' })).toBeNull();
});

test('a step is told to come from a dead spot only where its time and ours differ', async () => {
  const onPhone = (id: string, recordedAt: string) => ({ ...stamp(id, id), atSource: 'DEVICE', recordedAt });
  const items = [onPhone('s-1', '2020-03-01T22:15:01Z'), onPhone('s-2', '2020-03-01T22:21:00Z')];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items, nextCursor: null })));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Timeline incidentId="i-1" />
    </QueryClientProvider>,
  );
  expect(await screen.findAllByText(/手机时间/)).toHaveLength(1);
  expect(screen.getByText(/06:21:00 收到/)).toBeInTheDocument();
});
