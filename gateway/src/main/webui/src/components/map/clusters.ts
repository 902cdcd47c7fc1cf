import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibre,
  MapLayerMouseEvent,
} from 'maplibre-gl';
import { TOKENS, type ThemeName } from '@/lib/tokens';

const PREFIX = 'cluster-';
const SIZE = 64;
const LAYER = 'camera-clusters';

/** Cameras that would lie on one another are drawn as one mark with their number, until one looks closer. */
export const CLUSTERED: Partial<GeoJSONSourceSpecification> = {
  cluster: true,
  clusterRadius: 26,
  clusterMinPoints: 3,
  clusterMaxZoom: 14,
  clusterProperties: { down: ['+', ['case', ['get', 'down'], 1, 0]] },
};

/** Ringed as lost when a camera in it is: a mark must not hide a dead camera. */
export function clusterLayer(): LayerSpecification {
  return {
    id: LAYER,
    type: 'symbol',
    source: 'cameras',
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': [
        'concat',
        PREFIX,
        ['case', ['>', ['get', 'down'], 0], 'down-', 'plain-'],
        ['get', 'point_count_abbreviated'],
      ],
      'icon-allow-overlap': true,
    },
  };
}

/** Numbers are drawn when first needed: words of the style would need glyph files. */
export function drawClustersOn(map: MapLibre, theme: ThemeName): void {
  map.setMissingStyleImageResolver((id) => {
    const [, state, count] = /^cluster-(down|plain)-(.+)$/.exec(id) ?? [];
    const image = count && draw(count, state === 'down', theme);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
  });
}

/** A click on a mark looks so close that it falls apart. */
export function openClustersOn(map: MapLibre): () => void {
  const open = (event: MapLayerMouseEvent) => {
    const feature = event.features?.[0];
    if (feature?.geometry.type !== 'Point') return;
    const center = feature.geometry.coordinates as [number, number];
    void map
      .getSource<GeoJSONSource>('cameras')
      ?.getClusterExpansionZoom(Number(feature.properties.cluster_id))
      .then((zoom) => map.jumpTo({ center, zoom }));
  };
  const point = () => (map.getCanvas().style.cursor = 'pointer');
  const rest = () => (map.getCanvas().style.cursor = '');
  map.on('click', LAYER, open);
  map.on('mouseenter', LAYER, point);
  map.on('mouseleave', LAYER, rest);
  return () => {
    map.off('click', LAYER, open);
    map.off('mouseenter', LAYER, point);
    map.off('mouseleave', LAYER, rest);
  };
}

function draw(count: string, down: boolean, theme: ThemeName): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const tokens = TOKENS[theme];
  pen.lineWidth = 4;
  pen.strokeStyle = down ? tokens.critical : tokens.muted;
  pen.fillStyle = tokens.panel;
  pen.beginPath();
  pen.arc(SIZE / 2, SIZE / 2, SIZE / 2 - 6, 0, Math.PI * 2);
  pen.fill();
  pen.stroke();
  pen.fillStyle = tokens.text;
  pen.font = '600 24px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(count, SIZE / 2, SIZE / 2 + 1);
  return pen.getImageData(0, 0, SIZE, SIZE);
}
