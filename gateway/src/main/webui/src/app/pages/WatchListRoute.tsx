import WatchListPage from '@/features/watchlist/components/WatchListPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function WatchListRoute() {
  const session = useSession();
  return (
    <WatchListPage
      viewer={{
        user: session.user,
        jurisdiction: session.jurisdiction,
        mayRequest: hasRole(session, 'investigator', 'case-officer'),
        mayDecide: hasRole(session, 'supervisor'),
      }}
    />
  );
}
