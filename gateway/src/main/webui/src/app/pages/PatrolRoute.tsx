import PatrolPage from '@/features/patrol/components/PatrolPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function PatrolRoute() {
  const session = useSession();
  return (
    <PatrolPage
      mayPlan={hasRole(session, 'investigator', 'supervisor')}
      mayWalk={hasRole(session, 'investigator', 'dispatcher')}
    />
  );
}
