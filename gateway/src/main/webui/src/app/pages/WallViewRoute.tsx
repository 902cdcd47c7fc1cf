import { useCameras } from '@/features/cameras/api/cameras';
import WallPage from '@/features/wall/components/WallPage';
import { useSession } from '../session/session';

export default function WallViewRoute() {
  const { user } = useSession();
  const cameras = useCameras();
  return (
    <WallPage
      key={user}
      user={user}
      cameras={cameras.data}
      error={cameras.error}
      onRetry={() => void cameras.refetch()}
    />
  );
}
