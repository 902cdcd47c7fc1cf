import { Button, Tree } from 'antd';
import { useMemo, useState } from 'react';
import type { CameraHealth, CameraTier } from '@/api/types';
import { StatusTag } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useCameraCounts, useCameraList } from '../api/cameraLists';
import type { CameraCount, CameraFilter } from '../api/cameraTypes';
import styles from './CamerasPage.module.css';

const BAD: CameraHealth[] = ['OFFLINE', 'DEGRADED'];

interface TreeProps {
  filter: CameraFilter;
  selectedId?: string;
  onSelect: (id: string) => void;
  empty: React.ReactNode;
}

/** Township, tier, cameras. The counts come in one answer; a branch's cameras only when it is opened. */
export function CameraTree({ filter, selectedId, onSelect, empty }: TreeProps) {
  const t = useT();
  const counts = useCameraCounts();
  const [opened, setOpened] = useState<string[]>([]);
  const fitting = useMemo(() => (counts.data?.items ?? []).filter((row) => fits(row, filter)), [counts.data, filter]);
  if (counts.isPending) return <SkeletonRows height={32} count={12} />;
  if (counts.isError) return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />;
  if (counts.data.items.length === 0) return <>{empty}</>;
  if (fitting.length === 0) return <EmptyState title={t('camera.emptyTitle')} text={t('camera.emptyText')} />;
  return (
    <Tree
      className={styles.tree}
      blockNode
      selectable={false}
      expandedKeys={opened}
      onExpand={(keys) => setOpened(keys.map(String))}
      onClick={(_, node) => {
        const key = String(node.key);
        if (node.isLeaf) return;
        setOpened((keys) => (keys.includes(key) ? keys.filter((open) => open !== key) : [...keys, key]));
      }}
      treeData={[...groupBy(fitting, (row) => row.townshipCode)].map(([township, rows]) => ({
        key: township,
        title: <Branch label={<Township code={township} />} rows={rows} t={t} />,
        children: [...groupBy(rows, (row) => row.tier)].map(([tier, ofTier]) => ({
          key: `${township}/${tier}`,
          title: <Branch label={wordOf(t, 'tier', tier)} rows={ofTier} t={t} />,
          children: [
            {
              key: `${township}/${tier}/cameras`,
              isLeaf: true,
              title: opened.includes(`${township}/${tier}`) ? (
                <Leaves filter={{ ...filter, township, tier: tier as CameraTier }} {...{ selectedId, onSelect }} />
              ) : null,
            },
          ],
        })),
      }))}
    />
  );
}

function Branch({ label, rows, t }: { label: React.ReactNode; rows: CameraCount[]; t: Translate }) {
  const of = (health: CameraHealth) => sum(rows.filter((row) => row.health === health));
  return (
    <span className={styles.branch}>
      <span className="ellipsis">{label}</span>
      <span className="muted">
        {of('ONLINE')} {t('cams.online')} / {sum(rows)}
      </span>
      {BAD.filter((health) => of(health) > 0).map((health) => (
        <span key={health} className={styles[health]}>
          {wordOf(t, 'health', health)} {of(health)}
        </span>
      ))}
    </span>
  );
}

function Leaves({ filter, selectedId, onSelect }: Omit<TreeProps, 'empty'>) {
  const t = useT();
  const query = useCameraList(filter);
  if (query.isPending) return <SkeletonRows height={24} count={2} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const cameras = query.data.pages.flatMap(({ items }) => items);
  return (
    <div>
      {cameras.length === 0 && <span className="muted">{t('camera.emptyTitle')}</span>}
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
    </div>
  );
}

function fits(row: CameraCount, filter: CameraFilter): boolean {
  return (
    (!filter.township || row.townshipCode === filter.township) &&
    (!filter.tier || row.tier === filter.tier) &&
    (!filter.health || row.health === filter.health)
  );
}

function sum(rows: CameraCount[]): number {
  return rows.reduce((total, row) => total + row.cameras, 0);
}

function groupBy(rows: CameraCount[], key: (row: CameraCount) => string): Map<string, CameraCount[]> {
  const groups = new Map<string, CameraCount[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
