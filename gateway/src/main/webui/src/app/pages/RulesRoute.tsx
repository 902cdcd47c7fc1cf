import RulesPage from '@/features/rules/components/RulesPage';
import type { OutcomeSubject } from '@/features/rules/api/rules';
import { hasRole, mayOpen } from '@/lib/roles';
import { useSession } from '../session/session';

export default function RulesRoute() {
  const session = useSession();
  const subjects: OutcomeSubject[] = [];
  if (hasRole(session, 'investigator', 'dispatcher', 'supervisor', 'admin')) subjects.push('cameras');
  if (hasRole(session, 'investigator', 'case-officer', 'supervisor')) subjects.push('watchlist');
  return (
    <RulesPage
      mayChange={hasRole(session, 'supervisor', 'admin')}
      hasDesk={mayOpen(session, 'desk')}
      subjects={subjects}
    />
  );
}
