import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CameraHealth, CameraTier, Page } from '@/api/types';
import { call } from '@/lib/http';
import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export type Uptime = View<Schemas['Uptime'], never>;

export type Finding = View<Schemas['FindingView'], 'id' | 'kind' | 'value' | 'limit' | 'raisedAt'>;

export type CameraLine = View<
  Schemas['CameraLine'],
  'cameraId' | 'code' | 'name' | 'tier' | 'townshipCode' | 'health' | 'since',
  { findings: Finding[]; uptime: Uptime }
>;

export type HealthReport = View<
  Schemas['HealthReportView'],
  'at',
  {
    counts: Partial<Record<CameraHealth, number>>;
    tiers: { tier: CameraTier; cameras: number; uptime: Uptime }[];
    worst: CameraLine[];
  }
>;

export type HealthSpan = View<Schemas['HealthSpan'], 'id' | 'health' | 'findings' | 'from'>;

const REFRESH = 15_000;

export function useHealthReport() {
  return useQuery({
    queryKey: ['upkeep', 'report'],
    queryFn: ({ signal }) => call<HealthReport>('/api/v1/cameras/health-report', { signal }),
    refetchInterval: REFRESH,
  });
}

export function useCameraLines(downOnly: boolean) {
  const only = downOnly ? '&only=down' : '';
  return useInfiniteQuery({
    queryKey: ['upkeep', 'lines', downOnly],
    queryFn: ({ pageParam, signal }) =>
      call<Page<CameraLine>>(
        `/api/v1/cameras/health-report/cameras?size=100${only}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: REFRESH,
  });
}

const one = (cameraId: string) => `/api/v1/cameras/${encodeURIComponent(cameraId)}`;

export function useFindings(cameraId: string) {
  return useQuery({
    queryKey: ['upkeep', 'findings', cameraId],
    queryFn: async ({ signal }) => (await call<Page<Finding>>(`${one(cameraId)}/findings?size=10`, { signal })).items,
  });
}

export function useHealthHistory(cameraId: string) {
  return useQuery({
    queryKey: ['upkeep', 'history', cameraId],
    queryFn: async ({ signal }) =>
      (await call<Page<HealthSpan>>(`${one(cameraId)}/health-history?size=20`, { signal })).items,
  });
}

export function useRelearn(cameraId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(`${one(cameraId)}/quality-baseline/relearn`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['upkeep'] }),
  });
}
