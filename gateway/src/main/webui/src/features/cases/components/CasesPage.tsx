import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OFFENCE_KINDS, type Case } from '@/api/types';
import { FilterSelect, useChoice } from '@/components/FilterSelect';
import { ListPage } from '@/components/ListPage';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useCases } from '../api/cases';
import { CASE_STATUSES } from '../api/lifecycle';

export default function CasesPage() {
  const t = useT();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const incidentId = params.get('incidentId') ?? undefined;
  const [status, chooseStatus] = useChoice('status', CASE_STATUSES);
  const [kind, chooseKind] = useChoice('kind', OFFENCE_KINDS);
  const query = useCases({ incidentId, status, kind });
  const narrowed = Boolean(incidentId ?? status ?? kind);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <ListPage
      title={t('case.title')}
      count={rows?.length}
      more={query.hasNextPage}
      tools={
        <>
          {incidentId && (
            <Tag closable onClose={() => setParams({})}>
              {t('case.filterIncident', { id: incidentId.slice(0, 8) })}
            </Tag>
          )}
          <FilterSelect
            label={t('common.status')}
            group="caseStatus"
            values={CASE_STATUSES}
            value={status}
            onChange={chooseStatus}
          />
          <FilterSelect
            label={t('case.kind')}
            group="offence"
            values={OFFENCE_KINDS}
            value={kind}
            onChange={chooseKind}
          />
        </>
      }
    >
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={36} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <None narrowed={narrowed} onClear={() => setParams({})} />}
      {rows && rows.length > 0 && (
        <Table<Case>
          rowKey="id"
          size="middle"
          columns={columns(t)}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 760 }}
          onRow={({ id }) => ({ onClick: () => void navigate(`/cases/${id}`), style: { cursor: 'pointer' } })}
        />
      )}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </ListPage>
  );
}

function None({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useT();
  if (!narrowed) return <EmptyState title={t('case.emptyTitle')} text={t('case.emptyText')} />;
  return (
    <EmptyState
      title={t('case.noneFitsTitle')}
      text={t('case.noneFitsText')}
      action={<Button onClick={onClear}>{t('desk.clearFilter')}</Button>}
    />
  );
}

function columns(t: Translate): TableColumnsType<Case> {
  return [
    {
      title: t('case.number'),
      width: 200,
      render: (_, row) => <Link to={`/cases/${row.id}`}>{row.number ?? row.id.slice(0, 13)}</Link>,
    },
    { title: t('case.kind'), width: 110, render: (_, row) => wordOf(t, 'offence', row.kind) },
    { title: t('incident.what'), ellipsis: true, render: (_, row) => row.title ?? row.place ?? '—' },
    { title: t('common.status'), width: 140, render: (_, row) => <StatusTag group="caseStatus" value={row.status} /> },
    { title: t('case.outcome'), width: 120, render: (_, row) => wordOf(t, 'outcome', row.outcome) },
    {
      title: t('common.township'),
      width: 110,
      ellipsis: true,
      render: (_, row) => <Township code={row.townshipCode} />,
    },
    { title: t('case.opened'), width: 210, render: (_, row) => <TimeWithAge at={row.openedAt} /> },
  ];
}
