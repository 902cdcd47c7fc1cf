import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Camera, CameraHealthView } from '@/api/types';
import { listAll } from '@/lib/http';

const KEY = ['cameras'] as const;
const LIMIT = 5_000;

export function useCameras(enabled = true) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', LIMIT, signal),
    enabled,
    staleTime: 60_000,
  });
}

export function applyHealth(client: QueryClient, changes: readonly CameraHealthView[]): void {
  if (changes.length === 0) return;
  const byId = new Map(changes.map((change) => [change.cameraId, change]));
  client.setQueryData<Camera[]>(KEY, (cameras) =>
    cameras?.map((camera) => {
      const change = byId.get(camera.id);
      return change ? { ...camera, health: change.health, healthReason: change.reason } : camera;
    }),
  );
}
