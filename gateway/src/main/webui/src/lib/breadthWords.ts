import type { Translate } from './i18n';

/** The service says in English why a search is broad; the few phrases there are, in the reader's language. */
export function breadthWords(t: Translate, text: string | null | undefined): string {
  if (!text) return '';
  const plates = /more than (\d+) plates/.exec(text);
  if (plates) return t('sight.broad.plates', { count: plates[1] ?? '' });
  const different = /more than (\d+) different plates in (\d+) hours/.exec(text);
  if (different) return t('sight.broad.different', { count: different[1] ?? '', hours: different[2] ?? '' });
  const searches = /more than (\d+) searches of the same plate in (\d+) hours/.exec(text);
  if (searches) return t('sight.broad.often', { count: searches[1] ?? '', hours: searches[2] ?? '' });
  const together = /other searches of this plate, the whole county over more than (\d+) hours/.exec(text);
  if (together) return t('sight.broad.together', { hours: together[1] ?? '' });
  const hours = /whole county over more than (\d+) hours/.exec(text);
  if (hours) return t('sight.broad.county', { hours: hours[1] ?? '' });
  if (text.includes('reaches ahead')) return t('sight.broad.ahead');
  return text.includes('all plates of a place') ? t('sight.broad.place') : text;
}
