import PlansPage from '@/features/plans/components/PlansPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function PlansRoute() {
  return <PlansPage mayEdit={hasRole(useSession(), 'supervisor')} />;
}
