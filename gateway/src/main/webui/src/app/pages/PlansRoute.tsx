import PlansPage from '@/features/plans/components/PlansPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function PlansRoute() {
  const session = useSession();
  return <PlansPage mayEdit={hasRole(session, 'supervisor')} jurisdiction={session.jurisdiction} />;
}
