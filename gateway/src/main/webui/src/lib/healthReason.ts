import { wordOf, type Translate } from './i18n';

/**
 * The service's words for a person, in the reader's language where we have them; several are joined by semicolons. A
 * round that could not see a camera gives the camera's own reason.
 */
export function reasonText(
  t: Translate,
  group: 'healthReason' | 'patrolReason',
  reason: string | null | undefined,
): string {
  if (!reason) return '';
  return reason
    .split('; ')
    .map((part) => wordOf(t, 'healthReason', wordOf(t, group, part)))
    .join(t('common.semicolon'));
}
