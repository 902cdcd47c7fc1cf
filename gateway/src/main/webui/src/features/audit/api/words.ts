import type { Translate } from '@/lib/i18n';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The reason as it was given; what a service put around it is said in the reader's language. */
export function purposeWords(t: Translate, purpose: string): string {
  const shifts = /^(\d+) weekly shifts, (\d+) days that differ$/.exec(purpose);
  if (shifts) return t('audit.why.shifts', { shifts: shifts[1]!, days: shifts[2]! });
  return purpose
    .replace(new RegExp(`^incident ${ID}: `), `${t('audit.object.incident')}${t('common.colon')}`)
    .replace(/^case (\S+): /, (_, number: string) => `${t('audit.object.case')} ${number}${t('common.colon')}`)
    .replace(new RegExp(` \\(containment ${ID}\\)$`), '')
    .replace(/ \[no such case, incident or task\]$/, t('audit.why.notFound'));
}
