import type { Translate } from './i18n';

/** `460 米`, `3.2 公里`: how far in the reader's language, no finer than it matters. */
export function distanceText(metres: number, t: Translate): string {
  return metres < 1000
    ? t('common.metres', { count: Math.round(metres) })
    : t('common.kilometres', { count: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) });
}
