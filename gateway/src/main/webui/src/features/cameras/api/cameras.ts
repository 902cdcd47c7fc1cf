import { useQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { Camera, CameraHealthView, Page } from '@/api/types';
import { listAll } from '@/lib/http';

const KEY = ['cameras'] as const;
/** What a map can show at once; beyond, the filter is asked for. */
export const CAMERA_LIMIT = 10_000;

export function useCameras(enabled = true) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', CAMERA_LIMIT, signal),
    enabled,
    staleTime: 60_000,
  });
}

export function applyHealth(client: QueryClient, changes: readonly CameraHealthView[]): void {
  if (changes.length === 0) return;
  const byId = new Map(changes.map((change) => [change.cameraId, change]));
  const changed = <T extends Camera>(camera: T): T => {
    const change = byId.get(camera.id);
    return change ? { ...camera, health: change.health, healthReason: change.reason } : camera;
  };
  client.setQueryData<Camera[]>(KEY, (cameras) => cameras?.map(changed));
  client.setQueriesData<InfiniteData<Page<Camera>>>({ queryKey: ['camera-list'] }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(changed) })) } : list,
  );
  client.setQueriesData<Camera>({ queryKey: ['camera'] }, (camera) => camera && changed(camera));
  void client.invalidateQueries({ queryKey: ['camera-counts'] });
}
