import type { Alert } from '@/api/types';
import type { Translate } from './i18n';

/** What an alert is about, in the reader's language: rules have names that people gave them, leads have none. */
export function alertTitle({ ruleName, watch }: Pick<Alert, 'ruleName' | 'watch'>, t: Translate): string {
  if (!watch) return ruleName;
  return watch.exact
    ? t('desk.watchTitle', { plate: watch.plate })
    : t('desk.watchTitleConfusable', { plate: watch.plate, read: watch.readPlate });
}
