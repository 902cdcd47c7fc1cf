import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Position } from 'geojson';
import type { Location } from '@/api/types';
import { isInside } from '@/lib/geo';

/** The county drawn from the gateway's own files; a file that is missing leaves its layer empty and the map usable. */
export interface BaseMap {
  townships: FeatureCollection;
  roads: FeatureCollection;
  rivers: FeatureCollection;
  labels: FeatureCollection;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

async function layer(name: keyof BaseMap): Promise<FeatureCollection> {
  try {
    const response = await fetch(`/map/${name}.geojson`);
    return response.ok ? ((await response.json()) as FeatureCollection) : EMPTY;
  } catch {
    return EMPTY;
  }
}

async function load(): Promise<BaseMap> {
  const [townships, roads, rivers, labels] = await Promise.all([
    layer('townships'),
    layer('roads'),
    layer('rivers'),
    layer('labels'),
  ]);
  return { townships, roads, rivers, labels };
}

export function useBaseMap() {
  return useQuery({ queryKey: ['base-map'], queryFn: load, staleTime: Infinity, gcTime: Infinity });
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** The rectangle around every point of a collection, or nothing where it has none. */
export function boundsOf(collection: FeatureCollection): Bounds | undefined {
  let bounds: Bounds | undefined;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number' && typeof value[1] === 'number') {
      const [lon, lat] = value as Position as [number, number];
      bounds = bounds
        ? [Math.min(bounds[0], lon), Math.min(bounds[1], lat), Math.max(bounds[2], lon), Math.max(bounds[3], lat)]
        : [lon, lat, lon, lat];
      return;
    }
    value.forEach(visit);
  };
  collection.features.forEach(({ geometry }) => 'coordinates' in geometry && visit(geometry.coordinates));
  return bounds;
}

/** A feature's name in the reader's language, whichever spelling the file uses. */
export function nameOf(properties: Record<string, unknown> | null, english: boolean): string {
  const zh = properties?.name ?? properties?.nameZh ?? properties?.name_zh;
  const en = properties?.nameEn ?? properties?.name_en;
  return String((english ? (en ?? zh) : (zh ?? en)) ?? '');
}

/** The code of the township in which a place lies, by the base map's borders. */
export function townshipAt(base: BaseMap | undefined, at: Location): string | undefined {
  const found = base?.townships.features.find(({ geometry }) =>
    geometry.type === 'Polygon'
      ? isInside(at, geometry.coordinates[0] ?? [])
      : geometry.type === 'MultiPolygon' && geometry.coordinates.some(([ring]) => ring && isInside(at, ring)),
  );
  const code: unknown = found?.properties?.code;
  return typeof code === 'string' ? code : undefined;
}
