import { useParams } from 'react-router';
import RoundPage from '@/features/patrol/components/RoundPage';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';

export default function RoundRoute() {
  const { roundId = '' } = useParams();
  return <RoundPage roundId={roundId} mayWalk={hasRole(useSession(), 'investigator', 'dispatcher')} />;
}
