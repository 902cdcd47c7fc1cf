import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT, type Translate } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDay } from '@/lib/time';
import { holdState, useHoldActions, useHolds } from '../api/holds';
import type { LegalHold } from '../api/types';
import { PurposeCell, RangeCell } from './cells';
import { ExtendDialog } from './HoldDialog';

/** What is kept beyond its time, why and until when. */
export function HoldTable({ mayChange }: { mayChange: boolean }) {
  const t = useT();
  const now = useNow();
  const query = useHolds();
  const { release } = useHoldActions();
  const [extending, setExtending] = useState<LegalHold>();
  const rows = query.data?.pages.flatMap(({ items }) => items);
  if (query.isPending) return <SkeletonRows height={48} />;
  if (!rows) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyState title={t('recordings.noHolds')} text={t('recordings.noHoldsText')} />;
  const actions = (hold: LegalHold) =>
    mayChange &&
    holdState(hold, now) === 'ACTIVE' && (
      <>
        <Button size="small" type="text" onClick={() => setExtending(hold)}>
          {t('recordings.extend')}
        </Button>
        <Popconfirm
          title={t('recordings.releaseAsk')}
          okText={t('recordings.release')}
          cancelText={t('common.cancel')}
          onConfirm={() => release.mutate(hold.id)}
        >
          <Button size="small" type="text" danger>
            {t('recordings.release')}
          </Button>
        </Popconfirm>
      </>
    );
  return (
    <>
      {query.isError && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {release.isError && <ProblemAlert error={release.error} onClose={release.reset} />}
      <Table<LegalHold>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 1080 }}
        columns={[...columns(t, now), { title: '', width: 150, render: (_, hold) => actions(hold) }]}
        dataSource={rows}
      />
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {extending && <ExtendDialog hold={extending} onClose={() => setExtending(undefined)} />}
    </>
  );
}

function columns(t: Translate, now: number): TableColumnsType<LegalHold> {
  return [
    { title: t('recordings.camera'), ellipsis: true, render: (_, { cameraName }) => cameraName },
    { title: t('recordings.range'), width: 190, render: (_, hold) => <RangeCell from={hold.from} to={hold.to} /> },
    { title: t('recordings.purpose'), width: 220, render: (_, { purpose }) => <PurposeCell purpose={purpose} /> },
    {
      title: t('recordings.heldBy'),
      width: 170,
      render: (_, hold) => (
        <>
          {hold.heldBy}
          <br />
          <TimeWithAge at={hold.createdAt} />
        </>
      ),
    },
    { title: t('recordings.until'), width: 110, render: (_, { until }) => formatDay(Date.parse(until) - 1) },
    {
      title: t('common.status'),
      width: 130,
      render: (_, hold) => (
        <>
          <StatusTag group="holdState" value={holdState(hold, now)} />
          {hold.releasedBy && <small className="muted"> {hold.releasedBy}</small>}
        </>
      ),
    },
  ];
}
