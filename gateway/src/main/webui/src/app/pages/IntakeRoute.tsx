import IntakePage from '@/features/incidents/components/IntakePage';
import { useSession } from '../session/session';

export default function IntakeRoute() {
  return <IntakePage jurisdiction={useSession().jurisdiction} />;
}
