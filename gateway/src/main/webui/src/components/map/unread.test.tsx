import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { setLanguage } from '@/lib/i18n';
import { useBaseMap } from './baseData';
import { unread, UnreadBar } from './unread';

beforeEach(() => setLanguage('en'));
afterEach(() => {
  setLanguage('zh');
  vi.unstubAllGlobals();
});

test('a map names what could not be loaded and asks for all of it again', async () => {
  const cameras = vi.fn();
  const units = vi.fn();
  const missing = [
    ...unread('cameras', { isError: true, data: undefined, refetch: cameras }),
    ...unread('units', { isError: true, data: undefined, refetch: units }),
  ];
  render(<UnreadBar missing={missing} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Not loaded: cameras, units');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(cameras).toHaveBeenCalledOnce();
  expect(units).toHaveBeenCalledOnce();
});

test('what is there, if only from before, is not missing', () => {
  const refetch = vi.fn();
  expect(unread('cameras', { isError: false, data: undefined, refetch })).toEqual([]);
  expect(unread('cameras', { isError: true, data: [], refetch })).toEqual([]);
});

function baseMap() {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useBaseMap(), { wrapper }).result;
}

test('a layer that has no file is empty, one that was not read is told and read later', async () => {
  const answers: Record<string, number> = { '/map/rivers.geojson': 404, '/map/townships.geojson': 503 };
  vi.stubGlobal('fetch', async (path: string) => new Response('{"features":[1]}', { status: answers[path] ?? 200 }));
  const map = baseMap();
  await waitFor(() => expect(map.current.data?.unread).toBe(true));
  expect(map.current.data?.townships.features).toEqual([]);

  answers['/map/townships.geojson'] = 200;
  await map.current.refetch();
  await waitFor(() => expect(map.current.data?.unread).toBe(false));
  expect(map.current.data?.townships.features).toHaveLength(1);
  expect(map.current.data?.rivers.features).toEqual([]);
});
