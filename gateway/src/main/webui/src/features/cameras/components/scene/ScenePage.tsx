import { useParams } from 'react-router';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useCamera } from '../../api/cameraLists';
import { SceneEditor } from './SceneEditor';

/** Rights as the app knows them: who sees a still, and who may take a mask away. */
export default function ScenePage({ pictures, mayUnmask }: { pictures: boolean; mayUnmask: boolean }) {
  const { cameraId } = useParams();
  const query = useCamera(cameraId);
  if (query.isPending) return <SkeletonRows count={6} height={96} />;
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  return (
    <SceneEditor
      key={query.data.id}
      camera={query.data}
      pictures={pictures}
      mayUnmask={mayUnmask}
      reload={async () => (await query.refetch()).data}
    />
  );
}
