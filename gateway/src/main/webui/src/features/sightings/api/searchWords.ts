import type { Translate } from '@/lib/i18n';

/** The service says in English why a search is broad; the few phrases there are, in the reader's language. */
export function breadthWords(t: Translate, text: string | null | undefined): string {
  if (!text) return '';
  const plates = /more than (\d+) plates/.exec(text);
  if (plates) return t('sight.broad.plates', { count: plates[1] ?? '' });
  const searches = /more than (\d+) searches of the same plate in (\d+) hours/.exec(text);
  if (searches) return t('sight.broad.often', { count: searches[1] ?? '', hours: searches[2] ?? '' });
  const together = /other searches of this plate, the whole county over more than (\d+) hours/.exec(text);
  if (together) return t('sight.broad.together', { hours: together[1] ?? '' });
  const hours = /whole county over more than (\d+) hours/.exec(text);
  if (hours) return t('sight.broad.county', { hours: hours[1] ?? '' });
  if (text.includes('reaches ahead')) return t('sight.broad.ahead');
  return text.includes('all plates of a place') ? t('sight.broad.place') : text;
}

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
