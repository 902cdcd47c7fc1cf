import { useT } from '@/lib/i18n';
import type { Ordered } from '../api/containment';

/** What became of an order: who goes, and of each who does not, why. */
export function OrderAnswer({ ordered }: { ordered: Ordered }) {
  const t = useT();
  const { tasks, alreadyThere, notFree = [], outOfReach = [], gone = [] } = ordered;
  const names = (callSigns: readonly string[]) => callSigns.join(t('common.comma'));
  const said = [
    t('contain.sent', { count: tasks.length }),
    alreadyThere.length > 0 && t('contain.already', { units: names(alreadyThere) }),
    notFree.length > 0 && t('contain.notFree', { units: names(notFree) }),
    outOfReach.length > 0 && t('contain.outOfReach', { units: names(outOfReach) }),
    gone.length > 0 && t('contain.gone', { count: gone.length }),
  ];
  return <span role="status">{said.filter(Boolean).join(' ')}</span>;
}
