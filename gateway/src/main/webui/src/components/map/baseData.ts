import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Position } from 'geojson';
import type { Location } from '@/api/types';
import { isInside } from '@/lib/geo';

/** The county drawn from the gateway's own files; a layer without a file, or one that was not read, is empty. */
export interface BaseMap {
  townships: FeatureCollection;
  roads: FeatureCollection;
  rivers: FeatureCollection;
  labels: FeatureCollection;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const AGAIN_MS = 15_000;

/** Nothing where the file could not be read, which is not the same as a county that has none. */
async function layer(name: keyof BaseMap): Promise<FeatureCollection | undefined> {
  try {
    const response = await fetch(`/map/${name}.geojson`);
    if (response.ok) return (await response.json()) as FeatureCollection;
    return response.status === 404 ? EMPTY : undefined;
  } catch {
    return undefined;
  }
}

async function load(): Promise<BaseMap & { unread: boolean }> {
  const layers = await Promise.all([layer('townships'), layer('roads'), layer('rivers'), layer('labels')]);
  const [townships = EMPTY, roads = EMPTY, rivers = EMPTY, labels = EMPTY] = layers;
  return { townships, roads, rivers, labels, unread: layers.includes(undefined) };
}

/** Kept for as long as the console is open; what was not read is asked for again until it is there. */
export function useBaseMap() {
  return useQuery({
    queryKey: ['base-map'],
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.unread ? AGAIN_MS : false),
  });
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
