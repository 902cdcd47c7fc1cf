import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CameraHealth, CameraTier, Page } from '@/api/types';
import { call } from '@/lib/http';

export interface Uptime {
  day?: number | null;
  week?: number | null;
  month?: number | null;
}

export interface Finding {
  id: string;
  kind: string;
  value: number;
  limit: number;
  raisedAt: string;
  clearedAt?: string | null;
  snapshotUrl?: string | null;
  referenceUrl?: string | null;
}

export interface CameraLine {
  cameraId: string;
  code: string;
  name: string;
  tier: CameraTier;
  townshipCode: string;
  health: CameraHealth;
  reason?: string | null;
  since: string;
  lastFrameAt?: string | null;
  findings: Finding[];
  uptime: Uptime;
}

export interface HealthReport {
  at: string;
  counts: Partial<Record<CameraHealth, number>>;
  tiers: { tier: CameraTier; cameras: number; uptime: Uptime }[];
  worst: CameraLine[];
}

export interface HealthSpan {
  id: string;
  health: CameraHealth;
  reason?: string | null;
  findings: string[];
  from: string;
  to?: string | null;
}

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
