import { Button, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT, type Translate } from '@/lib/i18n';
import { useRounds, type Round } from '../api/patrol';
import { CoverageBar } from './CoverageBar';
import { RoundStatusTag } from './RoundStatusTag';

/** What each round has seen, the newest first. */
export function RoundTable({ mayWalk }: { mayWalk: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const query = useRounds();
  const rounds = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      {query.isError && rounds && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={44} />}
      {query.isError && !rounds && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rounds?.length === 0 && <EmptyState title={t('patrol.noRoundsTitle')} text={t('patrol.noRoundsText')} />}
      {rounds && rounds.length > 0 && (
        <Table<Round>
          rowKey="id"
          size="middle"
          columns={columns(t, mayWalk)}
          dataSource={rounds}
          pagination={false}
          scroll={{ x: 900 }}
          onRow={({ id }) => ({
            onClick: () => void navigate(`/patrol/rounds/${id}`),
            style: { cursor: 'pointer' },
          })}
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

function columns(t: Translate, mayWalk: boolean): TableColumnsType<Round> {
  return [
    {
      title: t('patrol.name'),
      ellipsis: true,
      render: (_, { id, planName }) => <Link to={`/patrol/rounds/${id}`}>{planName}</Link>,
    },
    {
      title: t('patrol.when'),
      width: 210,
      render: (_, round) => <TimeWithAge at={round.scheduledFor ?? round.startedAt} />,
    },
    { title: t('patrol.who'), width: 140, ellipsis: true, render: (_, round) => round.startedBy ?? t('patrol.itself') },
    {
      title: t('common.status'),
      width: 130,
      render: (_, { status, kind }) => (
        <>
          <RoundStatusTag status={status} /> {status === 'RUNNING' && kind === 'PERSON' && mayWalk && t('patrol.goOn')}
        </>
      ),
    },
    { title: t('patrol.result'), width: 320, render: (_, { coverage }) => <CoverageBar coverage={coverage} /> },
  ];
}
