import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Plan } from '../api/patrol';
import { PlanForm } from './PlanForm';

const camera = (n: number, townshipCode = 'T01') => ({ id: `c-${n}`, name: `门${n}`, code: `K${n}`, townshipCode });
const plan: Plan = {
  id: 'p-1',
  version: 3,
  name: '夜间巡查',
  townshipCode: 'T01',
  cameraIds: ['c-1', 'c-2'],
  secondsEach: 20,
  schedule: [],
  enabled: false,
};

function open(cameras: Promise<unknown>, opened: Plan = plan) {
  const sent: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.startsWith('/api/v1/cameras')) return new Response(JSON.stringify({ items: await cameras }));
    sent.push(JSON.parse(init.body as string) as Record<string, unknown>);
    return new Response('{}');
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PlanForm plan={opened} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  return sent;
}

const save = () => screen.getByRole('button', { name: /保\s?存/ });

test('nothing can be saved before it is known where the cameras stand, and a plan that is off stays off', async () => {
  let loaded: (cameras: unknown) => void = () => undefined;
  const sent = open(new Promise((resolve) => (loaded = resolve)));
  expect(save()).toBeDisabled();
  loaded([camera(1), camera(2)]);
  await screen.findByText('门1');
  await userEvent.click(save());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ townshipCode: 'T01', enabled: false, cameraIds: ['c-1', 'c-2'] });
});

test('cameras are moved in their order, and the plan is switched on', async () => {
  const sent = open(Promise.resolve([camera(1), camera(2, 'T02')]));
  await userEvent.click(await screen.findByRole('button', { name: '门2 上移' }));
  await userEvent.click(screen.getByRole('switch'));
  await userEvent.click(save());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ enabled: true, cameraIds: ['c-2', 'c-1'] });
  expect(sent[0]).not.toHaveProperty('townshipCode');
});

test('a camera that is not there any more is named as such and must be taken out', async () => {
  const sent = open(Promise.resolve([camera(2)]));
  expect(await screen.findByText('已撤或不在你的辖区')).toBeInTheDocument();
  await userEvent.click(save());
  expect(await screen.findByText(/请先移除/)).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '移除 已撤或不在你的辖区' }));
  await userEvent.click(save());
  await waitFor(() => expect(sent[0]).toMatchObject({ cameraIds: ['c-2'] }));
});
