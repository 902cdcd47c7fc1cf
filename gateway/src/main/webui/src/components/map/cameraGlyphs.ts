import type { ExpressionSpecification, Map as MapLibre } from 'maplibre-gl';
import type { CameraHealth, CameraTier } from '@/api/types';
import { TOKENS, type ThemeName } from '@/lib/tokens';

const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];
const HEALTHS: CameraHealth[] = ['ONLINE', 'DEGRADED', 'OFFLINE', 'NOT_CONNECTED'];

/** From which zoom on, and how large in CSS pixels. Each is drawn as it is shown: a picture made smaller loses lines. */
export const GLYPH_SIZES = [
  { name: 'far', from: 0, size: 12 },
  { name: 'mid', from: 11, size: 15 },
  { name: 'near', from: 14, size: 20 },
] as const;

export function glyphName(tier: CameraTier, health: CameraHealth | null | undefined): string {
  return `camera-${tier}-${health ?? 'NOT_CONNECTED'}`;
}

/** The picture of a camera, whose glyph stands in `icon`, as large as the zoom asks for. */
export function glyphOfZoom(): ExpressionSpecification {
  const [far, ...closer] = GLYPH_SIZES.map(({ name, from }) => ({
    from,
    image: ['concat', ['get', 'icon'], `-${name}`] as ExpressionSpecification,
  }));
  return [
    'step',
    ['zoom'],
    far!.image,
    ...closer.flatMap(({ from, image }) => [from, image]),
  ] as ExpressionSpecification;
}

/** Shape by tier (diamond, square, circle), ring by health; one not connected is hollow. */
export function addCameraGlyphs(map: MapLibre, theme: ThemeName): void {
  const density = Math.max(1, Math.round(window.devicePixelRatio || 1));
  for (const { name: distance, size } of GLYPH_SIZES) {
    for (const tier of TIERS) {
      for (const health of HEALTHS) {
        const name = `${glyphName(tier, health)}-${distance}`;
        const image = draw(tier, health, theme, size * density);
        if (!image) continue;
        if (map.hasImage(name)) map.removeImage(name);
        map.addImage(name, image, { pixelRatio: density });
      }
    }
  }
}

function draw(tier: CameraTier, health: CameraHealth, theme: ThemeName, pixels: number): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = pixels;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const tokens = TOKENS[theme];
  const ring = {
    ONLINE: tokens.fine,
    DEGRADED: tokens.high,
    OFFLINE: tokens.critical,
    NOT_CONNECTED: tokens.muted,
  }[health];
  pen.lineWidth = lineWidth(health, pixels);
  pen.strokeStyle = ring;
  pen.fillStyle = health === 'NOT_CONNECTED' ? tokens.panel : tokens.text;
  outline(pen, tier, pixels);
  pen.fill();
  pen.stroke();
  return pen.getImageData(0, 0, pixels, pixels);
}

/** In pixels of the screen. The map lays glyphs between pixels, where a line thinner than one and a half fades on one side. */
export function lineWidth(health: CameraHealth, pixels: number): number {
  return Math.max(1.5, health === 'NOT_CONNECTED' ? pixels / 16 : pixels / 7);
}

function outline(pen: CanvasRenderingContext2D, tier: CameraTier, pixels: number): void {
  const middle = pixels / 2;
  const inset = (share: number) => Math.round(pixels * share) + 0.5;
  pen.beginPath();
  if (tier === 'COUNTY') {
    const edge = inset(0.12);
    pen.moveTo(middle, edge);
    pen.lineTo(pixels - edge, middle);
    pen.lineTo(middle, pixels - edge);
    pen.lineTo(edge, middle);
    pen.closePath();
  } else if (tier === 'TOWNSHIP') {
    const edge = inset(0.2);
    pen.rect(edge, edge, pixels - 2 * edge, pixels - 2 * edge);
  } else {
    pen.arc(middle, middle, middle - inset(0.2), 0, Math.PI * 2);
  }
}
