import { useMemo } from 'react';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useUnits } from '@/features/incidents/api/incidents';
import { UnitsNow } from '@/features/units/components/UnitsNow';
import UnitsPage from '@/features/units/components/UnitsPage';
import { useLanguage } from '@/lib/i18n';
import { hasRole, mayPlanShifts, maySeeUnits } from '@/lib/roles';
import { useNow } from '@/lib/ticker';
import { useSession } from '../session/session';
import { unitPoints } from './unitPoints';

const HALF_MINUTE = 30_000;

export default function UnitsRoute() {
  const session = useSession();
  return (
    <UnitsPage
      now={maySeeUnits(session) ? (filter) => <Now filter={filter} /> : undefined}
      mayPlan={mayPlanShifts(session)}
    />
  );
}

function Now({ filter }: { filter: string }) {
  const query = useUnits();
  const dispatcher = hasRole(useSession(), 'dispatcher');
  const language = useLanguage();
  // Ages on the map step by half a minute: its markers are not made anew every second.
  const step = Math.floor(useNow() / HALF_MINUTE) * HALF_MINUTE;
  const points = useMemo(
    () => unitPoints(query.data, undefined, { now: step, language }),
    [query.data, step, language],
  );
  if (query.isPending) return <SkeletonRows />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <UnitsNow units={query.data} points={points} filter={filter} mayServe={dispatcher} />;
}
