import TracksPage from '@/features/tracks/components/TracksPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function TracksRoute() {
  return <TracksPage mayDraw={hasRole(useSession(), 'investigator')} />;
}
