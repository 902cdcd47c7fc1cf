import CasePage from '@/features/cases/components/CasePage';
import { hasRole, maySeePictures } from '@/lib/roles';
import { useSession } from '../session/session';

export default function CaseRoute() {
  const session = useSession();
  return <CasePage pictures={maySeePictures(session)} mayMove={hasRole(session, 'case-officer')} />;
}
