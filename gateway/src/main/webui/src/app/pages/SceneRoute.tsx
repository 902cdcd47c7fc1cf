import ScenePage from '@/features/cameras/components/scene/ScenePage';
import { ForbiddenState } from '@/components/states';
import { hasRole, maySeePictures } from '@/lib/roles';
import { useSession } from '../session/session';

export default function SceneRoute() {
  const session = useSession();
  const admin = hasRole(session, 'admin');
  if (!admin && !hasRole(session, 'investigator')) return <ForbiddenState />;
  return <ScenePage pictures={maySeePictures(session)} mayUnmask={admin} />;
}
