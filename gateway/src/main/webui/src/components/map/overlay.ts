import { Marker, type GeoJSONSource, type Map as MapLibre, type StyleSpecification } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Location } from '@/api/types';
import { TOKENS, type ThemeName } from '@/lib/tokens';
import styles from './CountyMap.module.css';

type Tone = 'accent' | 'critical' | 'high' | 'fine' | 'muted';

/** What a page draws above the county: areas, ways and places, in the console's own colours. */
export interface MapOverlay {
  areas?: readonly { ring: [number, number][]; tone: Tone }[];
  ways?: readonly { from: Location; to: Location; kind: 'sure' | 'gap' | 'doubt'; strength?: number }[];
  places?: readonly { id: string; at: Location; tone: Tone; large?: boolean; strength?: number }[];
  /** Words beside a place. */
  labels?: readonly { at: Location; text: string }[];
}

const EMPTY = { type: 'FeatureCollection', features: [] } as GeoJSON.FeatureCollection;

export const OVERLAY_SOURCES: StyleSpecification['sources'] = {
  'overlay-areas': { type: 'geojson', data: EMPTY },
  'overlay-ways': { type: 'geojson', data: EMPTY },
  'overlay-places': { type: 'geojson', data: EMPTY },
};

/** Sure ways are drawn through, gaps dashed, what cannot be true dotted in red: shape tells it, not colour alone. */
export function overlayLayers(theme: ThemeName): StyleSpecification['layers'] {
  const tokens = TOKENS[theme];
  const way = (kind: string, color: string, dash?: number[]): StyleSpecification['layers'][number] => ({
    id: `overlay-${kind}`,
    type: 'line',
    source: 'overlay-ways',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': 4,
      'line-opacity': ['get', 'strength'],
      ...(dash && { 'line-dasharray': dash }),
    },
  });
  return [
    {
      id: 'overlay-areas',
      type: 'fill',
      source: 'overlay-areas',
      paint: { 'fill-color': ['get', 'color'], 'fill-opacity': 0.18, 'fill-outline-color': ['get', 'color'] },
    },
    way('sure', tokens.accent),
    way('gap', tokens.muted, [2, 1.5]),
    way('doubt', tokens.critical, [0.6, 1]),
    {
      id: 'overlay-places',
      type: 'circle',
      source: 'overlay-places',
      paint: {
        'circle-color': ['get', 'color'],
        'circle-radius': ['case', ['get', 'large'], 9, 6],
        'circle-opacity': ['get', 'strength'],
        'circle-stroke-color': tokens.ink,
        'circle-stroke-width': 2,
      },
    },
  ];
}

export function drawOverlay(map: MapLibre, overlay: MapOverlay | undefined, theme: ThemeName): () => void {
  const tokens = TOKENS[theme];
  set(
    map,
    'overlay-areas',
    (overlay?.areas ?? []).map(({ ring, tone }) => ({
      type: 'Feature',
      properties: { color: tokens[tone] },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  );
  set(
    map,
    'overlay-ways',
    (overlay?.ways ?? []).map(({ from, to, kind, strength = 1 }) => ({
      type: 'Feature',
      properties: { kind, strength },
      geometry: { type: 'LineString', coordinates: [coordinates(from), coordinates(to)] },
    })),
  );
  set(
    map,
    'overlay-places',
    (overlay?.places ?? []).map(({ id, at, tone, large = false, strength = 1 }) => ({
      type: 'Feature',
      properties: { id, color: tokens[tone], large, strength },
      geometry: { type: 'Point', coordinates: coordinates(at) },
    })),
  );
  const labels = (overlay?.labels ?? []).map(({ at, text }) => {
    const element = document.createElement('div');
    element.className = styles.placeLabel ?? '';
    element.textContent = text;
    return new Marker({ element, anchor: 'bottom', offset: [0, -12] }).setLngLat(coordinates(at)).addTo(map);
  });
  return () => labels.forEach((label) => label.remove());
}

function set(map: MapLibre, source: string, features: Feature[]): void {
  map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
}

function coordinates({ lon, lat }: Location): [number, number] {
  return [lon, lat];
}
