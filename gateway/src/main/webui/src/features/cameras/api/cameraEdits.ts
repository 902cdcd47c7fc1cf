import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/http';
import { ApiProblem } from '@/lib/problem';
import { COUNTS_KEY, LIST_KEY, oneKey } from './cameraLists';
import type { CameraBody, CameraFull, LineView, MaskView, ZoneView } from './cameraTypes';

const ALL_KEY = ['cameras'] as const;

function useChanged() {
  const client = useQueryClient();
  return async (camera?: CameraFull) => {
    if (camera) client.setQueryData(oneKey(camera.id), camera);
    await Promise.all(
      [LIST_KEY, COUNTS_KEY, ALL_KEY].map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })),
    );
  };
}

export interface Save {
  /** Absent for a new camera. */
  id?: string;
  version?: number;
  body: CameraBody;
  /** Makes the creation repeatable. */
  key: string;
}

export function useSaveCamera() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ id, version, body, key }: Save) =>
      id
        ? call<CameraFull>(`/api/v1/cameras/${encodeURIComponent(id)}`, { method: 'PUT', body, version })
        : call<CameraFull>('/api/v1/cameras', { method: 'POST', body, idempotencyKey: key }),
    onSuccess: (camera) => changed(camera),
  });
}

export function useRemoveCamera() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      call<void>(`/api/v1/cameras/${encodeURIComponent(id)}`, { method: 'DELETE', version }),
    onSuccess: () => changed(),
  });
}

export interface SceneBody {
  zones: ZoneView[];
  lines: LineView[];
  privacyMasks: MaskView[];
}

export function useSaveScene(id: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: SceneBody }) =>
      call<CameraFull>(`/api/v1/cameras/${encodeURIComponent(id)}/scene`, { method: 'PUT', body, version }),
    onSuccess: (camera) => changed(camera),
  });
}

export interface ImportReport {
  dryRun: boolean;
  encoding: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  problems: { line: number; code?: string | null; field?: string | null; message: string }[];
  unknownColumns: string[];
}

export interface ImportOptions {
  file: File;
  dryRun: boolean;
  existing: 'update' | 'skip';
}

export function useImport() {
  const changed = useChanged();
  return useMutation({
    mutationFn: async ({ file, dryRun, existing }: ImportOptions): Promise<ImportReport> => {
      const response = await fetch(`/api/v1/cameras/import?dryRun=${String(dryRun)}&existing=${existing}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', 'X-Requested-With': 'tianwang-console' },
        credentials: 'same-origin',
        body: file,
      });
      const body: unknown = await response.json().catch(() => ({}));
      if (!response.ok) throw new ApiProblem(response.status, body as object);
      return body as ImportReport;
    },
    onSuccess: (report) => (report.dryRun ? undefined : changed()),
  });
}

export interface DeviceView {
  deviceId: string;
  version: number;
  enabled: boolean;
  signsEveryCall: boolean;
  secret?: string | null;
  status: 'NEVER_SEEN' | 'ONLINE' | 'OFFLINE';
  registeredAt?: string | null;
  lastSeenAt?: string | null;
  lastCaptureAt?: string | null;
  clockAheadSeconds?: number | null;
}

export interface DeviceBody {
  deviceId: string;
  secret?: string;
  enabled: boolean;
  signsEveryCall: boolean;
}

const devicePath = (cameraId: string) => `/api/v1/cameras/${encodeURIComponent(cameraId)}/device`;
const deviceKey = (cameraId: string) => ['camera-device', cameraId];

/** The camera's device, or null when it has none. */
export function useDevice(cameraId: string, enabled: boolean) {
  return useQuery({
    queryKey: deviceKey(cameraId),
    queryFn: async ({ signal }) => {
      try {
        return await call<DeviceView>(devicePath(cameraId), { signal });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    enabled,
    refetchInterval: 15_000,
  });
}

export function useSaveDevice(cameraId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: DeviceBody; version?: number }) =>
      call<DeviceView>(devicePath(cameraId), { method: 'PUT', body, version }),
    onSuccess: (device) => client.setQueryData(deviceKey(cameraId), { ...device, secret: null }),
  });
}

export function useRemoveDevice(cameraId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(devicePath(cameraId), { method: 'DELETE' }),
    onSuccess: () => client.setQueryData(deviceKey(cameraId), null),
  });
}
