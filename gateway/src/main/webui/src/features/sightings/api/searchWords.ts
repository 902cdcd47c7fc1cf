import type { Translate } from '@/lib/i18n';

/** Place in words, without the time that stands beside it anyway; `township` makes a name of a code. */
export function scopeWords(t: Translate, scope: string, township: (code: string) => string): string {
  const place = scope.replace(/, \S+ to \S+$/, '');
  return place
    .replace(/^everywhere$/, t('sight.anywhere'))
    .replace(/township (\S+)/, (_, code: string) => township(code))
    .replace(/(\d+) cameras/, (_, count: string) => t('sight.camerasCount', { count }))
    .replace(/(\d+) m around (\S+)/, (_, metres: string, at: string) => t('sight.around', { metres, at }))
    .replace(/a polygon of (\d+) corners/, (_, count: string) => t('sight.polygon', { count }));
}
