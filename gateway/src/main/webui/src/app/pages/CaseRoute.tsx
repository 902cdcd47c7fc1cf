import CasePage from '@/features/cases/components/CasePage';
import { maySeePictures } from '@/lib/roles';
import { useSession } from '../session/session';

export default function CaseRoute() {
  return <CasePage pictures={maySeePictures(useSession())} />;
}
