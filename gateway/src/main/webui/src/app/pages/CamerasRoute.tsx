import { useParams } from 'react-router';
import CamerasPage from '@/features/cameras/components/CamerasPage';
import { hasRole, maySeePictures } from '@/lib/roles';
import { useSession } from '../session/session';

export default function CamerasRoute() {
  const { cameraId } = useParams();
  const session = useSession();
  const admin = hasRole(session, 'admin');
  return (
    <CamerasPage
      selectedId={cameraId}
      rights={{
        pictures: maySeePictures(session),
        edit: admin,
        draw: admin || hasRole(session, 'investigator'),
        export: admin || hasRole(session, 'supervisor'),
        devices: admin || hasRole(session, 'supervisor'),
      }}
    />
  );
}
