import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useCamera } from '@/features/cameras/api/cameraLists';
import { CameraChooser } from '@/features/cameras/components/CameraChooser';
import RecordingsPage from '@/features/recordings/components/RecordingsPage';
import { hasRole } from '@/lib/roles';
import { formatDay, parse } from '@/lib/time';
import { useSession } from '../session/session';

/** `/recordings/CAMERA?day=2026-03-01&at=2026-03-01T04:00:00Z`: a place in a recording can be sent to a colleague. */
export default function RecordingsRoute() {
  const { cameraId } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const [today] = useState(() => formatDay(Date.now()));
  const at = parse(params.get('at'));
  const day = params.get('day') ?? (at === undefined ? today : formatDay(at));
  const query = useCamera(cameraId);
  const camera = query.data;
  const go = (id: string | undefined, on: string) =>
    void navigate({ pathname: `/recordings/${encodeURIComponent(id ?? '')}`, search: `day=${on}` }, { replace: true });
  const watcher = hasRole(session, 'investigator', 'dispatcher');
  const keeper = hasRole(session, 'investigator', 'supervisor');
  return (
    <RecordingsPage
      rights={{
        play: watcher,
        timeline: watcher || hasRole(session, 'supervisor'),
        keep: keeper,
        lists: keeper || hasRole(session, 'auditor'),
        originals: hasRole(session, 'supervisor'),
      }}
      camera={camera && { id: camera.id, name: camera.name, masked: (camera.privacyMasks ?? []).length > 0 }}
      instead={
        cameraId && !camera ? (
          query.isError ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <SkeletonRows count={3} height={120} />
          )
        ) : undefined
      }
      day={day}
      at={at !== undefined && formatDay(at) === day ? at : undefined}
      onDay={(next) => go(cameraId, next)}
      picker={<CameraChooser selectedId={cameraId} onSelect={(id) => go(id, day)} />}
    />
  );
}
