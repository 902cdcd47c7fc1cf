import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useCameraNames, useLooks, type Look, type LookFilter } from '../api/audit';
import { lookedAt, withCameraId } from '../api/lookedAt';
import { purposeWords } from '../api/words';
import styles from './Audit.module.css';
import { LookFilters } from './LookFilters';

/** Who looked at what, over all services. It asks when told to: each reading is an entry of its own. */
export function LookTable() {
  const t = useT();
  const [filter, setFilter] = useState<LookFilter>({});
  const query = useLooks(filter);
  const cameras = useCameraNames();
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <LookFilters onSearch={(asked) => setFilter(withCameraId(asked, cameras))} searching={query.isFetching} />
      {query.isPending && <SkeletonRows height={36} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t('audit.noLooksTitle')} text={t('audit.noLooksText')} />}
      {rows && rows.length > 0 && (
        <Table<Look>
          rowKey="id"
          size="small"
          columns={columns(t, cameras)}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 1080 }}
        />
      )}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function columns(t: Translate, cameras: ReadonlyMap<string, string>): TableColumnsType<Look> {
  return [
    { title: t('audit.when'), width: 190, render: (_, look) => <TimeWithAge at={look.at} /> },
    { title: t('audit.who'), width: 170, ellipsis: true, render: (_, look) => wordOf(t, 'actor', look.actor) },
    { title: t('audit.what'), width: 190, ellipsis: true, render: (_, look) => wordOf(t, 'audit.action', look.action) },
    {
      title: t('audit.object'),
      ellipsis: true,
      render: (_, look) => (
        <span title={look.objectId}>
          {wordOf(t, 'audit.object', look.objectType)} {lookedAt(look, cameras, t).text}
        </span>
      ),
    },
    {
      title: t('audit.purpose'),
      width: 230,
      ellipsis: true,
      render: (_, look) => (look.purpose ? purposeWords(t, look.purpose, look.names ?? {}) : '—'),
    },
    {
      title: t('audit.outcome'),
      width: 90,
      render: (_, look) =>
        look.outcome === 'ALLOWED' ? t('audit.allowed') : <span className={styles.refused}>{t('audit.refused')}</span>,
    },
  ];
}
