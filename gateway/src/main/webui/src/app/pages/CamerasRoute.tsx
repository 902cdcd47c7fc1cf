import { useParams } from 'react-router';
import CamerasPage from '@/features/cameras/components/CamerasPage';
import { maySeePictures } from '@/lib/roles';
import { useSession } from '../session/session';

export default function CamerasRoute() {
  const { cameraId } = useParams();
  return <CamerasPage selectedId={cameraId} pictures={maySeePictures(useSession())} />;
}
