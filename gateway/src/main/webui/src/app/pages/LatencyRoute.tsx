import LatencyPage from '@/features/latency/components/LatencyPage';
import { useSession } from '../session/session';

export default function LatencyRoute() {
  return <LatencyPage jurisdiction={useSession().jurisdiction} />;
}
