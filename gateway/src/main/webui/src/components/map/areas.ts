import type { GeoJSONSource } from 'maplibre-gl';
import type { Location } from '@/api/types';
import type { MapHandle } from './useMapLibre';

/** A shade on the map: the fainter, the further off in time. */
export interface Area {
  id: string;
  ring: readonly Location[];
  /** From 0 (now) to 1 (furthest ahead). */
  ahead: number;
}

export function drawAreas({ map }: MapHandle, areas: readonly Area[]): void {
  map.getSource<GeoJSONSource>('areas')?.setData({
    type: 'FeatureCollection',
    features: areas
      .filter(({ ring }) => ring.length > 3)
      .map(({ id, ring, ahead }) => ({
        type: 'Feature',
        properties: { id, ahead },
        geometry: { type: 'Polygon', coordinates: [ring.map(({ lon, lat }) => [lon, lat])] },
      })),
  });
}
