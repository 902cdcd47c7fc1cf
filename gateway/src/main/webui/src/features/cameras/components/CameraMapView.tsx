import { useMemo } from 'react';
import { CountyMap } from '@/components/map';
import { ErrorState, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { CAMERA_LIMIT, useCameras } from '../api/cameras';
import type { CameraFilter, CameraFull } from '../api/cameraTypes';
import styles from './CamerasPage.module.css';

interface MapProps {
  filter: CameraFilter;
  selectedId?: string;
  onSelect: (id: string) => void;
}

/** All cameras at once, clustered by the map; the filter is applied here, to what the desk's map has loaded anyway. */
export function CameraMapView({ filter, selectedId, onSelect }: MapProps) {
  const t = useT();
  const query = useCameras();
  const shown = useMemo(
    () => (query.data ?? []).filter((camera) => fits(camera as CameraFull, filter)),
    [query.data, filter],
  );
  const selected = query.data?.find(({ id }) => id === selectedId);
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className={styles.bigMap}>
      {(query.data?.length ?? 0) >= CAMERA_LIMIT && <StaleBar text={t('cams.truncated', { count: CAMERA_LIMIT })} />}
      <div className={styles.map}>
        <CountyMap cameras={shown} looking={selected} onCamera={onSelect} />
      </div>
    </div>
  );
}

function fits(camera: CameraFull, { q, tier, health, township, tag }: CameraFilter): boolean {
  const needle = q?.toLowerCase();
  return (
    (!tier || camera.tier === tier) &&
    (!health || (camera.health ?? 'NOT_CONNECTED') === health) &&
    (!township || camera.townshipCode === township) &&
    (!tag || (camera.tags ?? []).includes(tag)) &&
    (!needle || [camera.name, camera.code, ...(camera.tags ?? [])].join(' ').toLowerCase().includes(needle))
  );
}
