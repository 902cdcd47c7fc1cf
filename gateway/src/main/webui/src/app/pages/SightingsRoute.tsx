import SightingsPage from '@/features/sightings/components/SightingsPage';
import { hasRole, mayOpen } from '@/lib/roles';
import { useSession } from '../session/session';

export default function SightingsRoute() {
  const session = useSession();
  return (
    <SightingsPage
      viewer={{
        user: session.user,
        jurisdiction: session.jurisdiction,
        maySearch: hasRole(session, 'investigator'),
        mayContain: mayOpen(session, 'incidents'),
        mayAsk: hasRole(session, 'investigator', 'dispatcher'),
        mayDecide: hasRole(session, 'supervisor'),
        mayReview: hasRole(session, 'supervisor', 'auditor'),
      }}
    />
  );
}
