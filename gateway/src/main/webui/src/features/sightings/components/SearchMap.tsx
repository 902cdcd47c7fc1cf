import { useCallback, useMemo, type ReactNode } from 'react';
import type { Camera, Location } from '@/api/types';
import { CountyMap, type MapOverlay, type Unread } from '@/components/map';
import { boundsAround, circleRing } from '@/lib/geo';
import type { SearchValues } from '../api/searchForm';
import type { Sighting } from '../api/sightings';
import styles from './Sightings.module.css';

interface SearchMapProps {
  cameras: readonly Camera[];
  values: SearchValues;
  found: readonly Sighting[];
  chosen?: string;
  hint?: ReactNode;
  missing: readonly Unread[];
  onValues: (change: Partial<SearchValues>) => void;
  onChoose: (id: string) => void;
}

/** Where to look is pointed at here, and what was found shows here; one map for the question and the answer. */
export function SearchMap({ cameras, values, found, chosen, hint, missing, onValues, onChoose }: SearchMapProps) {
  const { place, center, radiusMetres, cameraIds } = values;
  const overlay = useMemo<MapOverlay>(
    () => ({
      areas: place === 'area' && center ? [{ ring: circleRing(center, radiusMetres), tone: 'accent' }] : [],
      places: [
        ...(place === 'area' && center ? [{ id: 'center', at: center, tone: 'accent' as const }] : []),
        ...(place === 'cameras' ? picked(cameras, cameraIds) : []),
        ...found.flatMap(({ id, location, exact }) =>
          location
            ? [{ id, at: location, tone: exact ? ('high' as const) : ('muted' as const), large: id === chosen }]
            : [],
        ),
      ],
      labels: found.flatMap(({ id, location, cameraName }) =>
        id === chosen && location ? [{ at: location, text: cameraName ?? '' }] : [],
      ),
    }),
    [place, center, radiusMetres, cameraIds, cameras, found, chosen],
  );
  const fit = useMemo(() => boundsAround(found.flatMap(({ location }) => location ?? [])), [found]);
  const pick = useCallback((at: Location) => onValues({ center: at }), [onValues]);
  const toggle = useCallback(
    (id: string) =>
      onValues({ cameraIds: cameraIds.includes(id) ? cameraIds.filter((c) => c !== id) : [...cameraIds, id] }),
    [onValues, cameraIds],
  );
  return (
    <div className={styles.map}>
      {hint && <div className={styles.hint}>{hint}</div>}
      <CountyMap
        cameras={cameras}
        missing={missing}
        overlay={overlay}
        fit={fit}
        onPlace={place === 'area' ? pick : undefined}
        onCamera={place === 'cameras' ? toggle : undefined}
        onOverlay={place === 'area' ? undefined : onChoose}
      />
    </div>
  );
}

function picked(cameras: readonly Camera[], ids: readonly string[]) {
  return cameras
    .filter(({ id }) => ids.includes(id))
    .map(({ id, location }) => ({ id: `camera ${id}`, at: location, tone: 'accent' as const }));
}
