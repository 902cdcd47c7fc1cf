import RulesPage from '@/features/rules/components/RulesPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function RulesRoute() {
  return <RulesPage mayChange={hasRole(useSession(), 'supervisor', 'admin')} />;
}
