import type { UnitNeed } from '@/api/plans';
import { wordOf, type Translate } from '@/lib/i18n';

/** `2 × 巡逻车（急救）`, `2 × Patrol car (first aid)`; of any kind where none is named. */
export function needText({ count, kind, capability }: UnitNeed, t: Translate): string {
  const what = kind ? wordOf(t, 'unitKind', kind) : t('plan.anyUnit');
  return `${count} × ${what}${capability ? t('common.aside', { text: wordOf(t, 'capability', capability) }) : ''}`;
}
