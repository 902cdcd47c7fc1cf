import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Alert, Incident } from '@/api/types';
import { CountyMap, unread, type Focus } from '@/components/map';
import { useCameras } from '@/features/cameras/api/cameras';
import { useUnits } from '@/features/incidents/api/incidents';
import { placeOf } from '@/lib/alertPlace';
import { unitPoints } from './unitPoints';

interface DeskMapProps {
  alert?: Alert;
  incident?: Incident;
}

/** Once units are to be sent, the view is wide enough to see them come. */
const WITH_UNITS = 13;

/** Where it is, where the camera looks, and who is near. */
export function DeskMap({ alert, incident }: DeskMapProps) {
  const navigate = useNavigate();
  const cameraList = useCameras();
  const unitList = useUnits();
  const cameras = cameraList.data;
  const units = unitList.data;
  const last = alert && placeOf(alert);
  const camera = useMemo(() => cameras?.find(({ id }) => id === last?.cameraId), [cameras, last?.cameraId]);
  const place = last?.location ?? alert?.location ?? incident?.location ?? camera?.location;
  const { lon, lat } = place ?? {};
  const severity = alert?.severity ?? incident?.severity ?? 'LOW';
  const pulse = alert?.status === 'OPEN';
  const focus = useMemo<Focus | undefined>(
    () => (lon === undefined || lat === undefined ? undefined : { location: { lon, lat }, severity, pulse }),
    [lon, lat, severity, pulse],
  );
  const points = useMemo(() => unitPoints(units, incident), [units, incident]);
  return (
    <CountyMap
      cameras={cameras}
      units={points}
      focus={focus}
      looking={camera}
      zoom={incident ? WITH_UNITS : undefined}
      missing={[...unread('cameras', cameraList), ...unread('units', unitList)]}
      onCamera={(id) => void navigate(`/cameras/${encodeURIComponent(id)}`)}
    />
  );
}
