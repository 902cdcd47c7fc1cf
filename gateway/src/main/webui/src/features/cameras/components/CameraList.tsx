import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useCameraList } from '../api/cameraLists';
import type { CameraFilter } from '../api/cameraTypes';
import { CameraTable } from './CameraTable';
import type { Column } from './useColumns';

interface ListProps {
  filter: CameraFilter;
  columns: readonly Column[];
  selectedId?: string;
  onSelect: (id: string) => void;
  onTag: (tag: string) => void;
  empty: React.ReactNode;
}

/** Cameras page by page as one scrolls; the next page is asked for before the end is reached. */
export function CameraList({ filter, columns, selectedId, onSelect, onTag, empty }: ListProps) {
  const t = useT();
  const query = useCameraList(filter);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const cameras = useMemo(() => (query.data?.pages ?? []).flatMap(({ items }) => items), [query.data]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, cameras.length]);

  if (query.isPending) return <SkeletonRows height={32} count={12} />;
  if (query.isError && cameras.length === 0) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (cameras.length === 0) {
    return Object.values(filter).some(Boolean) ? (
      <EmptyState title={t('camera.emptyTitle')} text={t('camera.emptyText')} />
    ) : (
      empty
    );
  }
  return (
    <>
      <CameraTable cameras={cameras} columns={columns} selectedId={selectedId} onSelect={onSelect} onTag={onTag} />
      <div ref={end} style={{ textAlign: 'center', padding: 8 }}>
        {hasNextPage && (
          <Button type="text" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? t('cams.moreLoading') : t('common.more')}
          </Button>
        )}
      </div>
    </>
  );
}
