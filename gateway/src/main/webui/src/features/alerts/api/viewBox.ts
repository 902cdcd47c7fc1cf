import type { WatchLead } from '@/api/types';

/** The vehicle's box, in 0..1 of the picture, as CSS (`object-view-box`) cuts it out: top, right, bottom, left. */
export function viewBox({ x, y, w, h }: NonNullable<WatchLead['box']>): string {
  const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
  return `inset(${percent(y)} ${percent(1 - x - w)} ${percent(1 - y - h)} ${percent(x)})`;
}
