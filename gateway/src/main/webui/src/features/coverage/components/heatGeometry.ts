const DAY = 24 * 60 * 60 * 1000;

/** Where a stretch lies on the strip of a day, as CSS. Nothing is drawn thinner than can be seen or hovered. */
export function leftAndWidth(start: number, from: string, to: string): { left: string; width: string } {
  const left = clamp((Date.parse(from) - start) / DAY);
  const right = clamp((Date.parse(to) - start) / DAY);
  return { left: `${(left * 100).toFixed(4)}%`, width: `max(2px, ${((right - left) * 100).toFixed(4)}%)` };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
