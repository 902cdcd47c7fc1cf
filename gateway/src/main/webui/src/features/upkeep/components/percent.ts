/** `99.87 %`: two figures behind the point, since the last tenth is where cameras differ; `—` where nothing is known. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return '—';
  return share === 1 ? '100%' : `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`;
}
