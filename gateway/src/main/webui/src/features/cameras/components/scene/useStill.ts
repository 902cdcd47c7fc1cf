import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '@/lib/problem';
import { saidIn } from '@/lib/problemText';

const USUAL_ASPECT = 16 / 9;

interface Still {
  url: string;
  aspect: number;
}

/** One picture of the camera to draw on, for those who may see it: each is a look that is written down. */
export function useStill(cameraId: string, allowed: boolean) {
  const [turn, setTurn] = useState(0);
  const query = useQuery({
    queryKey: ['camera-still', cameraId, turn],
    queryFn: ({ signal }) => load(cameraId, signal),
    enabled: allowed,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const url = query.data?.url;
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url]);
  return {
    url,
    aspect: query.data?.aspect ?? USUAL_ASPECT,
    reason: query.error instanceof ApiProblem ? (saidIn(query.error) ?? query.error.message) : undefined,
    refresh: () => setTurn((before) => before + 1),
  };
}

async function load(cameraId: string, signal: AbortSignal): Promise<Still> {
  const response = await fetch(`/api/v1/cameras/${encodeURIComponent(cameraId)}/snapshot`, {
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) throw new ApiProblem(response.status, (await response.json().catch(() => ({}))) as object);
  const blob = await response.blob();
  const bitmap = await createImageBitmap(blob);
  const aspect = bitmap.width / bitmap.height;
  bitmap.close();
  return { url: URL.createObjectURL(blob), aspect };
}
