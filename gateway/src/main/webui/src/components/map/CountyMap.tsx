import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Camera, Location } from '@/api/types';
import { EmptyState } from '@/components/states';
import { viewWedge } from '@/lib/geo';
import { useLanguage, useT, type Translate } from '@/lib/i18n';
import { themePreference } from '@/lib/preferences';
import { drawAreas, type Area } from './areas';
import { useBaseMap, type Bounds } from './baseData';
import { glyphName } from './cameraGlyphs';
import { openClustersOn } from './clusters';
import styles from './CountyMap.module.css';
import { focusMarker, showNamed, type Focus, type Pin, type UnitPoint } from './markers';
import { speakOn } from './names';
import { drawOverlay, type MapOverlay } from './overlay';
import { useFit, useLayerClicks, usePlaceClicks } from './useMapInput';
import { useMapLibre, type MapHandle } from './useMapLibre';
import { UnreadBar, type Unread } from './unread';

export interface CountyMapProps {
  cameras?: readonly Camera[];
  units?: readonly UnitPoint[];
  focus?: Focus;
  /** The camera whose view is drawn as a wedge. */
  looking?: Pick<Camera, 'location' | 'heading' | 'fieldOfView'>;
  onCamera?: (id: string) => void;
  /** How close to look at what is in focus. */
  zoom?: number;
  overlay?: MapOverlay;
  /** Looked at whole whenever it is another one. */
  fit?: Bounds;
  onPlace?: (at: Location) => void;
  /** Points with words: other incidents, posts to close, cameras to watch. */
  pins?: readonly Pin[];
  /** Where something can be, the widest first. */
  areas?: readonly Area[];
  /** A click on a place of the overlay. */
  onOverlay?: (id: string) => void;
  /** What should be on the map and could not be loaded. */
  missing?: readonly Unread[];
}

const NO_CAMERAS: readonly Camera[] = [];
const NO_UNITS: readonly UnitPoint[] = [];
const NO_PINS: readonly Pin[] = [];
const NO_AREAS: readonly Area[] = [];
const NONE_MISSING: readonly Unread[] = [];
const CLOSE_UP = 14.5;

export default function CountyMap({
  cameras = NO_CAMERAS,
  units = NO_UNITS,
  focus,
  looking,
  onCamera,
  zoom = CLOSE_UP,
  overlay,
  fit,
  onPlace,
  pins = NO_PINS,
  areas = NO_AREAS,
  onOverlay,
  missing = NONE_MISSING,
}: CountyMapProps) {
  const t = useT();
  const theme = themePreference.use();
  const english = useLanguage() === 'en';
  const base = useBaseMap();
  const { container, handle, failed } = useMapLibre(base.data, theme);

  useEffect(() => handle && speakOn(handle.map, english), [handle, english]);
  useEffect(() => handle && nameParts(handle.map, t), [handle, t]);
  useEffect(() => (handle ? showNamed(handle.map, pins, units) : undefined), [handle, pins, units]);
  useEffect(() => (handle && focus ? focusMarker(handle.map, focus) : undefined), [handle, focus]);
  useEffect(() => handle && drawCameras(handle, cameras), [handle, cameras]);
  useEffect(() => handle && drawWedge(handle, looking), [handle, looking]);
  useEffect(() => (handle ? drawOverlay(handle.map, overlay, theme) : undefined), [handle, overlay, theme]);
  useEffect(() => handle && drawAreas(handle, areas), [handle, areas]);
  useLayerClicks(handle, 'cameras', onCamera);
  useLayerClicks(handle, 'overlay-places', onOverlay);
  usePlaceClicks(handle, onPlace);
  useEffect(() => handle && openClustersOn(handle.map), [handle]);
  useJumpTo(handle, focus?.location ?? looking?.location, zoom);
  useFit(handle, fit);

  if (failed) return <EmptyState title={t('desk.mapFailed')} text={t('map.failedText')} />;
  const ground: Unread[] = base.data?.unread ? [{ what: 'ground', retry: () => void base.refetch() }] : [];
  return (
    <div className={styles.map} role="region" aria-label={t('desk.map')}>
      <div ref={container} className={styles.canvas} />
      <UnreadBar missing={[...ground, ...missing]} />
    </div>
  );
}

/** The map's library names its parts in English. */
function nameParts(map: MapLibre, t: Translate): void {
  map.getCanvas().setAttribute('aria-label', t('map.canvas'));
  for (const [part, words] of [['zoom-in', t('map.zoomIn')] as const, ['zoom-out', t('map.zoomOut')] as const]) {
    const button = map.getContainer().querySelector<HTMLElement>(`.maplibregl-ctrl-${part}`);
    button?.setAttribute('aria-label', words);
    if (button) button.title = words;
  }
}

function drawCameras({ map }: MapHandle, cameras: readonly Camera[]): void {
  map.getSource<GeoJSONSource>('cameras')?.setData({
    type: 'FeatureCollection',
    features: cameras.map((camera) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [camera.location.lon, camera.location.lat] },
      properties: {
        id: camera.id,
        icon: glyphName(camera.tier, camera.health),
        down: camera.health === 'OFFLINE',
      },
    })),
  });
}

function drawWedge({ map }: MapHandle, looking: CountyMapProps['looking']): void {
  const known = looking?.heading !== undefined && looking.heading !== null ? looking : undefined;
  map.getSource<GeoJSONSource>('wedge')?.setData({
    type: 'FeatureCollection',
    features: known
      ? [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [viewWedge(known.location, known.heading ?? 0, known.fieldOfView ?? 70, 180)],
            },
          },
        ]
      : [],
  });
}

function useJumpTo(handle: MapHandle | undefined, place: Location | undefined, zoom: number): void {
  const lon = place?.lon;
  const lat = place?.lat;
  useEffect(() => {
    if (!handle || lon === undefined || lat === undefined) return;
    // Straight there: a flight across the county costs the dispatcher a second for nothing.
    handle.map.jumpTo({ center: [lon, lat], zoom });
  }, [handle, lon, lat, zoom]);
}
