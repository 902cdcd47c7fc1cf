import type { MapLayerMouseEvent, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Location } from '@/api/types';
import type { Bounds } from './baseData';
import type { MapHandle } from './useMapLibre';

/** Clicks on what a layer shows, by the feature's id. */
export function useLayerClicks(
  handle: MapHandle | undefined,
  layer: string,
  onClick: ((id: string) => void) | undefined,
): void {
  useEffect(() => {
    if (!handle || !onClick) return;
    const { map } = handle;
    const click = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties.id;
      if (typeof id === 'string') onClick(id);
    };
    const point = () => (map.getCanvas().style.cursor = 'pointer');
    const rest = () => (map.getCanvas().style.cursor = '');
    map.on('click', layer, click);
    map.on('mouseenter', layer, point);
    map.on('mouseleave', layer, rest);
    return () => {
      map.off('click', layer, click);
      map.off('mouseenter', layer, point);
      map.off('mouseleave', layer, rest);
    };
  }, [handle, layer, onClick]);
}

/** Picks a place: the next click anywhere on the map. */
export function usePlaceClicks(handle: MapHandle | undefined, onPlace: ((at: Location) => void) | undefined): void {
  useEffect(() => {
    if (!handle || !onPlace) return;
    const { map } = handle;
    const click = ({ lngLat }: MapMouseEvent) => onPlace({ lon: lngLat.lng, lat: lngLat.lat });
    const canvas = map.getCanvas();
    canvas.style.cursor = 'crosshair';
    map.on('click', click);
    return () => {
      canvas.style.cursor = '';
      map.off('click', click);
    };
  }, [handle, onPlace]);
}

/** Shows a rectangle whole; a single place is not looked at from closer than a street. */
export function useFit(handle: MapHandle | undefined, bounds: Bounds | undefined): void {
  useEffect(() => {
    if (!handle || !bounds) return;
    handle.map.fitBounds(bounds, { padding: 48, maxZoom: 14.5, animate: false });
  }, [handle, bounds]);
}
