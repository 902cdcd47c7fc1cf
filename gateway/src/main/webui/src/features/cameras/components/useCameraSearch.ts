import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CameraHealth, CameraTier } from '@/api/types';
import type { CameraFilter } from '../api/cameraTypes';

export const VIEWS = ['list', 'tree', 'map'] as const;
export type View = (typeof VIEWS)[number];

export interface CameraSearch {
  view: View;
  filter: CameraFilter;
  /** The form that is open: `new`, or the id of the camera being changed. */
  form?: string;
  importing: boolean;
  set: (change: Record<string, string | undefined>) => void;
}

/** What is shown stands in the address, so that it can be sent to a colleague and survives a reload. */
export function useCameraSearch(): CameraSearch {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (change: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const filter = useMemo<CameraFilter>(
    () => ({
      q: params.get('q') ?? undefined,
      tier: (params.get('tier') as CameraTier | null) ?? undefined,
      health: (params.get('health') as CameraHealth | null) ?? undefined,
      township: params.get('township') ?? undefined,
      tag: params.get('tag') ?? undefined,
    }),
    [params],
  );
  const view = VIEWS.find((candidate) => candidate === params.get('view')) ?? 'list';
  return { view, filter, form: params.get('form') ?? undefined, importing: params.has('import'), set };
}
