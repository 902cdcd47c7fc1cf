import TracksPage from '@/features/tracks/components/TracksPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function TracksRoute() {
  const session = useSession();
  return <TracksPage mayDraw={hasRole(session, 'investigator')} jurisdiction={session.jurisdiction} />;
}
