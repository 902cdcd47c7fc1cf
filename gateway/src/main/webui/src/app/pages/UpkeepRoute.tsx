import UpkeepPage from '@/features/upkeep/components/UpkeepPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function UpkeepRoute() {
  return <UpkeepPage mayRelearn={hasRole(useSession(), 'admin')} />;
}
