import type { Translate } from '@/lib/i18n';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * The reason as it was given; what a service put around it is said in the reader's language.
 *
 * @param names of incidents and cases, in the place of their ids
 */
export function purposeWords(t: Translate, purpose: string, names: Record<string, string> = {}): string {
  const shifts = /(?:^| — )(\d+) weekly shifts, (\d+) days that differ$/.exec(purpose);
  if (shifts) return t('audit.why.shifts', { shifts: shifts[1]!, days: shifts[2]! });
  return purpose
    .replace(new RegExp(`^incident (${ID}): `), (whole, id: string) => {
      const word = t('audit.object.incident');
      return names[id] ? `${word} ${names[id]}${t('common.colon')}` : whole;
    })
    .replace(new RegExp(`^incident ${ID}: `), `${t('audit.object.incident')}${t('common.colon')}`)
    .replace(/^case (\S+): /, (_, number: string) => `${t('audit.object.case')} ${number}${t('common.colon')}`)
    .replace(new RegExp(` ?\\((containment|followed as|alert|search) ${ID}\\)$`), '')
    .replace(new RegExp(` \\(incident ${ID}, (\\d+) hours(; search ${ID})?\\)$`), (_, hours: string) =>
      t('audit.why.hours', { hours }),
    )
    .replace(/ \[no such case, incident or task\]$/, t('audit.why.notFound'))
    .replace(/: not this person's$/, `${t('common.colon')}${t('audit.why.notHis')}`)
    .replace(/: not in this role$/, `${t('common.colon')}${t('audit.why.notRole')}`)
    .replace(/^more than (\d+) refusals within an hour: .*$/, (_, most: string) => t('audit.why.many', { most }))
    .replace(new RegExp(ID, 'g'), (id) => names[id] ?? id);
}
