import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibre,
} from 'maplibre-gl';
import { TOKENS, type ThemeName } from '@/lib/tokens';
import type { BaseMap } from './baseData';

const NAME: Record<'zh' | 'en', ExpressionSpecification> = {
  zh: ['coalesce', ['get', 'name'], ['get', 'nameZh'], ['get', 'nameEn']],
  en: ['coalesce', ['get', 'nameEn'], ['get', 'name'], ['get', 'nameZh']],
};
const NEAR = 12.5;

interface Kind {
  kind: 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
  /** The map draws its letters itself, no glyph file is fetched from anywhere; a first name `Bold` sets the weight. */
  font: string[];
  size: DataDrivenPropertyValueSpecification<number>;
  color: 'text' | 'muted';
  spacing?: number;
  from?: number;
  to?: number;
}

/** The whole county in a panel of some 400 pixels is at about 9. */
const SMALLER_FROM_AFAR: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8.5, 10.5, 10.5, 13];

const KINDS: Kind[] = [
  { kind: 'VILLAGE', font: ['system-ui'], size: 12, color: 'muted', from: NEAR },
  { kind: 'COUNTY', font: ['system-ui'], size: 15, color: 'muted', spacing: 0.25, to: NEAR },
  { kind: 'TOWNSHIP', font: ['Bold', 'system-ui'], size: SMALLER_FROM_AFAR, color: 'text' },
];

/** In English a township goes by its name alone: "Township" behind each of eleven is what lay on its neighbours. */
export function namesSource({ labels }: Pick<BaseMap, 'labels'>) {
  const features = labels.features.map((feature) => {
    const { kind, nameEn } = feature.properties ?? {};
    if (kind !== 'TOWNSHIP' || typeof nameEn !== 'string') return feature;
    return { ...feature, properties: { ...feature.properties, nameEn: nameEn.replace(/ Town(ship)?$/, '') } };
  });
  return { type: 'geojson', data: { ...labels, features } } as const;
}

/** Names of places, under the marks: one that would lie on a mark moves aside, and gives way unless it is a township's. */
export function nameLayers(theme: ThemeName): LayerSpecification[] {
  const tokens = TOKENS[theme];
  return KINDS.map(({ kind, font, size, color, spacing, from, to }) => ({
    id: layerOf(kind),
    type: 'symbol',
    source: 'names',
    filter: ['==', ['get', 'kind'], kind],
    ...(from && { minzoom: from }),
    ...(to && { maxzoom: to }),
    layout: {
      'text-field': NAME.zh,
      'text-font': font,
      'text-size': size,
      'text-letter-spacing': spacing ?? 0,
      'text-variable-anchor':
        kind === 'TOWNSHIP' ? ['bottom', 'top', 'left', 'right', 'center'] : ['center', 'bottom', 'top'],
      'text-radial-offset': 1.8, // clear of a mark
      'text-allow-overlap': kind === 'TOWNSHIP',
      'text-padding': 1,
      'text-max-width': 20,
    },
    paint: { 'text-color': tokens[color], 'text-halo-color': tokens.ink, 'text-halo-width': 1.5 },
  }));
}

export function speakOn(map: MapLibre, english: boolean): void {
  for (const { kind } of KINDS) map.setLayoutProperty(layerOf(kind), 'text-field', NAME[english ? 'en' : 'zh']);
}

function layerOf(kind: Kind['kind']): string {
  return `names-${kind.toLowerCase()}`;
}
