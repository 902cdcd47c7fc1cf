import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Alert } from '@/api/types';
import { playCritical } from '@/lib/sound';
import { openAlert } from '../../../test/fixtures/alerts';
import { useBell } from './useBell';

vi.mock('@/lib/sound', () => ({ playCritical: vi.fn(), judgeSound: vi.fn(), unlockSound: vi.fn() }));

const LIST = ['alerts', 'list', 'active'];
const critical = (id: string) => openAlert({ id, severity: 'CRITICAL' });

function bell(first: Alert[]) {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const client = new QueryClient();
  client.setQueryData(LIST, first);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useBell(true), { wrapper });
  return { result, list: (alerts: Alert[]) => act(() => void client.setQueryData(LIST, alerts)) };
}

beforeEach(() => vi.mocked(playCritical).mockClear());

test('what the line has lost rings once the list has it; what stood there at the start does not', async () => {
  const { result, list } = bell([critical('a')]);
  expect(playCritical).not.toHaveBeenCalled();

  list([critical('a'), critical('b')]);
  await waitFor(() => expect(playCritical).toHaveBeenCalledTimes(1));
  expect(result.current.said).toBe('特急预警：夜间闯入，东门卡口');

  act(() => result.current.ring([critical('b')], []));
  list([critical('a'), critical('b'), critical('d')]);
  await waitFor(() => expect(playCritical).toHaveBeenCalledTimes(2));
  act(() => result.current.ring([critical('b')], []));
  expect(playCritical).toHaveBeenCalledTimes(2);
});

test('several at once are one sound and one sentence', () => {
  const { result } = bell([]);
  act(() => result.current.ring([critical('a'), critical('b')], []));
  expect(playCritical).toHaveBeenCalledTimes(1);
  expect(result.current.said).toBe('2 条新的特急预警');
});
