import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type { LiveState } from '@/components/live';
import type { RoundDetails } from '../api/patrol';
import { RoundPlayer } from './RoundPlayer';

let tell: (state: LiveState) => void = () => undefined;
vi.mock('@/components/live', () => ({
  LivePlayer: ({ onState }: { onState: (state: LiveState) => void }) => {
    tell = onState;
    return null;
  },
}));

const round = {
  id: 'r-1',
  planName: '夜间巡查',
  status: 'RUNNING',
  kind: 'PERSON',
  secondsEach: 10,
  coverage: { cameras: 1, checked: 0, missed: 0, unreachable: 0, findings: 0 },
};
const details = {
  round,
  checks: [{ position: 0, cameraId: 'c-1', cameraName: '东门', status: 'PENDING' }],
  findings: [],
} as unknown as RoundDetails;

function walk(answer: () => Response = () => new Response(JSON.stringify(details))) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.startsWith('/api/v1/cameras')) return new Response('{"items":[]}');
    if (path.endsWith('/advance')) sent.push(JSON.parse(init.body as string));
    return answer();
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <RoundPlayer details={details} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return sent;
}

const seconds = async (count: number) => {
  for (let i = 0; i < count; i++) await act(() => vi.advanceTimersByTimeAsync(1000));
};

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

test('a camera is checked when its picture was there for its time, which waits for the picture', async () => {
  const sent = walk();
  await seconds(12);
  expect(sent).toEqual([]);
  act(() => tell({ kind: 'playing', masked: false }));
  await seconds(11);
  expect(sent).toEqual([{ position: 0, outcome: 'CHECKED' }]);
});

test.each<[LiveState, string]>([
  [{ kind: 'connecting' }, 'no picture came'],
  [{ kind: 'codec' }, "the video's codec is not supported"],
  [{ kind: 'retrying', at: 0, why: 'busy' }, 'too many live views were open'],
])('a camera without a picture (%j) is unreachable, never checked', async (state, reason) => {
  const sent = walk();
  act(() => tell(state));
  await seconds(21);
  expect(sent).toEqual([{ position: 0, outcome: 'UNREACHABLE', reason }]);
});

test('to pass a camera before its picture has come is no look at it', async () => {
  const sent = walk();
  act(() => tell({ kind: 'connecting' }));
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(sent).toEqual([{ position: 0, outcome: 'MISSED' }]));
});

test('a step that the server did not take is told, with a way to try again', async () => {
  const sent = walk(() => new Response('{"title":"Unavailable"}', { status: 503 }));
  act(() => tell({ kind: 'playing', masked: false }));
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.click(await screen.findByRole('button', { name: /重\s?试/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
});
