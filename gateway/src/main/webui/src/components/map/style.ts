import type { StyleSpecification } from 'maplibre-gl';
import { TOKENS, type ThemeName } from '@/lib/tokens';
import type { BaseMap } from './baseData';
import { OVERLAY_SOURCES, overlayLayers } from './overlay';
import { glyphOfZoom } from './cameraGlyphs';
import { CLUSTERED, clusterLayer } from './clusters';
import { nameLayers, namesSource } from './names';

const GROUND = {
  night: { land: '#141f33', edge: '#3b5480', road: '#4d6592', minor: '#33466a', river: '#1f5288' },
  day: { land: '#f6f8f4', edge: '#9fb0c8', road: '#c3a86b', minor: '#d9dee6', river: '#8ebfe8' },
} as const;

/** The whole style in code: no tiles, no glyphs, no sprite, so nothing is ever fetched from anywhere else. */
export function mapStyle(base: BaseMap, theme: ThemeName): StyleSpecification {
  const ground = GROUND[theme];
  const tokens = TOKENS[theme];
  const empty = { type: 'FeatureCollection', features: [] } as const;
  return {
    version: 8,
    sources: {
      townships: { type: 'geojson', data: base.townships },
      roads: { type: 'geojson', data: base.roads },
      rivers: { type: 'geojson', data: base.rivers },
      areas: { type: 'geojson', data: empty as unknown as GeoJSON.FeatureCollection },
      wedge: { type: 'geojson', data: empty as unknown as GeoJSON.FeatureCollection },
      ...OVERLAY_SOURCES,
      names: namesSource(base),
      cameras: { type: 'geojson', data: empty as unknown as GeoJSON.FeatureCollection, ...CLUSTERED },
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': tokens.ink } },
      { id: 'land', type: 'fill', source: 'townships', paint: { 'fill-color': ground.land } },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ground.river, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.5, 14, 8] },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'townships',
        paint: { 'line-color': ground.edge, 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      {
        id: 'roads',
        type: 'line',
        source: 'roads',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': ['match', ['get', 'kind'], 'COUNTY_ROAD', ground.road, ground.minor],
          'line-width': [
            'interpolate',
            ['linear'],
            ['zoom'],
            9,
            ['match', ['get', 'kind'], 'COUNTY_ROAD', 1.5, 0.5],
            13,
            ['match', ['get', 'kind'], 'COUNTY_ROAD', 4, 'STREET', 3, 1.5],
            16,
            ['match', ['get', 'kind'], 'COUNTY_ROAD', 12, 'STREET', 10, 5],
          ],
        },
      },
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': tokens.critical,
          'fill-opacity': ['interpolate', ['linear'], ['get', 'ahead'], 0, 0.28, 1, 0.08],
        },
      },
      {
        id: 'area-edges',
        type: 'line',
        source: 'areas',
        paint: {
          'line-color': tokens.critical,
          'line-width': ['interpolate', ['linear'], ['get', 'ahead'], 0, 2.5, 1, 1],
          'line-dasharray': [2, 1],
        },
      },
      {
        id: 'wedge',
        type: 'fill',
        source: 'wedge',
        paint: { 'fill-color': tokens.accent, 'fill-opacity': 0.3, 'fill-outline-color': tokens.accent },
      },
      ...nameLayers(theme),
      {
        id: 'cameras',
        type: 'symbol',
        source: 'cameras',
        filter: ['!', ['has', 'point_count']],
        layout: {
          'icon-image': glyphOfZoom(),
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
      clusterLayer(),
      ...overlayLayers(theme),
    ],
  };
}
