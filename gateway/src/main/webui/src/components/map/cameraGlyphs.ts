import type { Map as MapLibre } from 'maplibre-gl';
import type { CameraHealth, CameraTier } from '@/api/types';
import { TOKENS, type ThemeName } from '@/lib/tokens';

const SIZE = 36;
const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];
const HEALTHS: CameraHealth[] = ['ONLINE', 'DEGRADED', 'OFFLINE', 'NOT_CONNECTED'];

export function glyphName(tier: CameraTier, health: CameraHealth | null | undefined): string {
  return `camera-${tier}-${health ?? 'NOT_CONNECTED'}`;
}

/** Shape by tier (diamond, square, circle), ring by health; one not connected is hollow. */
export function addCameraGlyphs(map: MapLibre, theme: ThemeName): void {
  for (const tier of TIERS) {
    for (const health of HEALTHS) {
      const name = glyphName(tier, health);
      const image = draw(tier, health, theme);
      if (!image) continue;
      if (map.hasImage(name)) map.removeImage(name);
      map.addImage(name, image, { pixelRatio: 2 });
    }
  }
}

function draw(tier: CameraTier, health: CameraHealth, theme: ThemeName): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const tokens = TOKENS[theme];
  const ring = {
    ONLINE: tokens.fine,
    DEGRADED: tokens.high,
    OFFLINE: tokens.critical,
    NOT_CONNECTED: tokens.muted,
  }[health];
  pen.lineWidth = health === 'NOT_CONNECTED' ? 2 : 5;
  pen.strokeStyle = ring;
  pen.fillStyle = health === 'NOT_CONNECTED' ? tokens.panel : tokens.text;
  outline(pen, tier);
  pen.fill();
  pen.stroke();
  return pen.getImageData(0, 0, SIZE, SIZE);
}

function outline(pen: CanvasRenderingContext2D, tier: CameraTier): void {
  const middle = SIZE / 2;
  pen.beginPath();
  if (tier === 'COUNTY') {
    pen.moveTo(middle, 5);
    pen.lineTo(SIZE - 5, middle);
    pen.lineTo(middle, SIZE - 5);
    pen.lineTo(5, middle);
    pen.closePath();
  } else if (tier === 'TOWNSHIP') {
    pen.rect(9, 9, SIZE - 18, SIZE - 18);
  } else {
    pen.arc(middle, middle, 9, 0, Math.PI * 2);
  }
}
