import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Alert } from '@/api/types';
import { listAll } from '@/lib/http';

const KEY = ['grids', 'mine', 'alerts'] as const;

export function useGridAlerts() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => listAll<Alert>('/api/v1/grids/mine/alerts', 200, signal),
    refetchInterval: 30_000,
  });
}

/** The feed brings a grid officer only alerts of his grid; one that is new to the list is asked for, so its place is sure. */
export function applyGridAlerts(client: QueryClient, alerts: readonly Alert[]): void {
  if (alerts.length > 0 && client.getQueryData(KEY)) void client.invalidateQueries({ queryKey: KEY });
}
