import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { CountyMapProps } from './CountyMap';

const Lazy = lazy(() => import('./CountyMap'));

/** The map's megabyte is loaded only where a map is shown. */
export function CountyMap(props: CountyMapProps) {
  return (
    <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: '100%' }} />}>
      <Lazy {...props} />
    </Suspense>
  );
}

export { townshipAt, useBaseMap, type Bounds } from './baseData';
export type { Area } from './areas';
export type { Focus, Pin, UnitPoint } from './markers';
export type { MapOverlay } from './overlay';
export { unread, type Unread } from './unread';
