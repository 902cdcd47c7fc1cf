import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { StatusTag } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useClear } from '@/components/useClear';
import { useT } from '@/lib/i18n';
import { useCameraList } from '../api/cameraLists';
import styles from './CamerasPage.module.css';
import { CameraTree } from './CameraTree';

interface ChooserProps {
  selectedId?: string;
  onSelect: (id: string) => void;
}

/** One camera, from the tree or by a piece of its name; for pages that are about one camera at a time. */
export function CameraChooser({ selectedId, onSelect }: ChooserProps) {
  const t = useT();
  const clear = useClear();
  const [text, setText] = useState('');
  const needle = useDeferredValue(text.trim());
  return (
    <>
      <div className={styles.chooserSearch}>
        <Input
          allowClear={clear}
          value={text}
          placeholder={t('camera.search')}
          aria-label={t('camera.search')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={styles.chooserList}>
        {needle ? (
          <Found needle={needle} selectedId={selectedId} onSelect={onSelect} />
        ) : (
          <CameraTree
            filter={{}}
            selectedId={selectedId}
            onSelect={onSelect}
            empty={<EmptyState title={t('camera.noneTitle')} text={t('camera.noneText')} />}
          />
        )}
      </div>
    </>
  );
}

function Found({ needle, selectedId, onSelect }: ChooserProps & { needle: string }) {
  const t = useT();
  const query = useCameraList({ q: needle });
  if (query.isPending) return <SkeletonRows height={28} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const cameras = query.data.pages.flatMap(({ items }) => items);
  if (cameras.length === 0) return <EmptyState title={t('camera.emptyTitle')} text={t('camera.emptyText')} />;
  return (
    <>
      {cameras.map((camera) => (
        <button
          key={camera.id}
          type="button"
          className={`${styles.leaf} ${camera.id === selectedId ? styles.chosen : ''}`}
          onClick={() => onSelect(camera.id)}
        >
          <StatusTag group="health" value={camera.health ?? 'NOT_CONNECTED'} />
          <span className="ellipsis" title={camera.name}>
            {camera.name}
          </span>
        </button>
      ))}
      {query.hasNextPage && (
        <Button size="small" type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
