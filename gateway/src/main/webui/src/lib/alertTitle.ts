import type { Alert } from '@/api/types';
import type { Translate } from './i18n';

/**
 * What an alert is about, in the reader's language: rules have names that people gave them, leads and lost
 * cameras have none.
 */
export function alertTitle(
  { ruleName, watch, outage }: Pick<Alert, 'ruleName' | 'watch' | 'outage'>,
  t: Translate,
): string {
  if (outage) return outage.together ? t('desk.outageTitle', { count: outage.lost ?? 0 }) : t('desk.lostTitle');
  if (!watch) return ruleName;
  return watch.exact
    ? t('desk.watchTitle', { plate: watch.plate })
    : t('desk.watchTitleConfusable', { plate: watch.plate, read: watch.readPlate });
}
