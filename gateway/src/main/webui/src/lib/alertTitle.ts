import type { Alert } from '@/api/types';
import type { Translate } from './i18n';

/**
 * What an alert is about, in the reader's language: rules have names that people gave them, leads and lost
 * cameras have none. Who may not know which vehicle is watched is told only that one was seen.
 */
export function alertTitle(
  { ruleName, watch, outage, eventKind }: Pick<Alert, 'ruleName' | 'watch' | 'outage' | 'eventKind'>,
  t: Translate,
): string {
  if (outage?.townships) return t('desk.countyOutageTitle', { townships: outage.townships, count: outage.lost ?? 0 });
  if (outage) return outage.together ? t('desk.outageTitle', { count: outage.lost ?? 0 }) : t('desk.lostTitle');
  if (!watch) return ruleName || t(eventKind === 'PLATE_READ' ? 'desk.watchTitleUntold' : 'desk.lostTitle');
  return watch.exact
    ? t('desk.watchTitle', { plate: watch.plate })
    : t('desk.watchTitleConfusable', { plate: watch.plate, read: watch.readPlate });
}
