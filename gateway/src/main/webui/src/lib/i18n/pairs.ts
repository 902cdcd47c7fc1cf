/** Chinese first, English second. */
export type Pair = readonly [zh: string, en: string];

/** Keeps the keys literal while demanding both languages for each. */
export function pairs<K extends string>(entries: Record<K, Pair>): Record<K, Pair> {
  return entries;
}
