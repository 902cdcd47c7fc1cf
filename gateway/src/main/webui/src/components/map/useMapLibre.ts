import { useEffect, useRef, useState } from 'react';
import { Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { ThemeName } from '@/lib/tokens';
import { boundsOf, type BaseMap } from './baseData';
import { addCameraGlyphs } from './cameraGlyphs';
import { drawClustersOn } from './clusters';
import { mapStyle } from './style';

setWorkerUrl(workerUrl);

export interface MapHandle {
  map: MapLibre;
  /** Grows with every style, so that what was drawn on the old one is drawn again. */
  generation: number;
}

/** One MapLibre map in `container`, alive as long as the component, restyled when the theme changes. */
export function useMapLibre(base: BaseMap | undefined, theme: ThemeName) {
  const container = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<MapHandle>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!container.current || !base) return;
    let map: MapLibre;
    try {
      map = new MapLibre({
        container: container.current,
        style: mapStyle(base, theme),
        bounds: boundsOf(base.townships) ?? [113.0, 33.25, 113.4, 33.55],
        fitBoundsOptions: { padding: 16 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maxZoom: 18,
      });
    } catch {
      // No WebGL on this machine: the page says so and works without the map.
      queueMicrotask(() => setFailed(true));
      return;
    }
    drawClustersOn(map, theme);
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.on('load', () => {
      addCameraGlyphs(map, theme);
      setHandle((previous) => ({ map, generation: (previous?.generation ?? 0) + 1 }));
    });
    return () => {
      setHandle(undefined);
      map.remove();
    };
  }, [base, theme]);

  return { container, handle, failed };
}
