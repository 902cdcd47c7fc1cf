import { PhoneOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { INCIDENT_STATUSES, SEVERITIES, type Incident } from '@/api/types';
import { FilterSelect, useChoice } from '@/components/FilterSelect';
import { ListPage } from '@/components/ListPage';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useIncidentList } from '../api/incidents';
import { AttentionMark } from './AttentionMark';
import { BreachMark } from './BreachMark';

export default function IncidentsPage() {
  const t = useT();
  const navigate = useNavigate();
  const [, setParams] = useSearchParams();
  const [status, chooseStatus] = useChoice('status', INCIDENT_STATUSES);
  const [severity, chooseSeverity] = useChoice('severity', SEVERITIES);
  const query = useIncidentList({ status, severity });
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <ListPage
      title={t('incident.title')}
      count={rows?.length}
      more={query.hasNextPage}
      tools={
        <>
          <FilterSelect
            label={t('common.severity')}
            group="severity"
            values={SEVERITIES}
            value={severity}
            onChange={chooseSeverity}
          />
          <FilterSelect
            label={t('common.status')}
            group="incidentStatus"
            values={INCIDENT_STATUSES}
            value={status}
            onChange={chooseStatus}
          />
          <Link to="/incidents/new">
            <Button type="primary" icon={<PhoneOutlined aria-hidden />}>
              {t('intake.button')}
            </Button>
          </Link>
        </>
      }
    >
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={36} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 &&
        (status || severity ? (
          <EmptyState
            title={t('incident.noneFits')}
            action={<Button onClick={() => setParams({}, { replace: true })}>{t('desk.clearFilter')}</Button>}
          />
        ) : (
          <EmptyState title={t('incident.emptyTitle')} text={t('incident.emptyText')} />
        ))}
      {rows && rows.length > 0 && (
        <Table<Incident>
          rowKey="id"
          size="middle"
          columns={columns(t)}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 960 }}
          onRow={({ id }) => ({ onClick: () => void navigate(`/incidents/${id}`), style: { cursor: 'pointer' } })}
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

function columns(t: Translate): TableColumnsType<Incident> {
  return [
    { title: t('common.severity'), width: 90, render: (_, row) => <SeverityMark severity={row.severity} /> },
    {
      title: t('incident.what'),
      ellipsis: true,
      render: (_, row) => (
        <Link to={`/incidents/${row.id}`}>{row.title ?? row.place ?? wordOf(t, 'incidentKind', row.kind)}</Link>
      ),
    },
    { title: t('incident.kind'), width: 110, ellipsis: true, render: (_, row) => wordOf(t, 'incidentKind', row.kind) },
    {
      title: t('common.status'),
      width: 210,
      render: (_, row) => (
        <>
          <StatusTag group="incidentStatus" value={row.status} /> {row.mergedInto && t('incident.merged')}{' '}
          <AttentionMark incident={row} /> <BreachMark incident={row} />
        </>
      ),
    },
    {
      title: t('dispatch.tasks'),
      width: 160,
      ellipsis: true,
      render: (_, row) => row.tasks?.map(({ callSign }) => callSign).join(t('common.comma')) || '—',
    },
    { title: t('incident.outcome'), width: 120, render: (_, row) => wordOf(t, 'outcome', row.outcome) },
    {
      title: t('common.township'),
      width: 110,
      ellipsis: true,
      render: (_, row) => <Township code={row.townshipCode} />,
    },
    { title: t('incident.opened'), width: 210, render: (_, row) => <TimeWithAge at={row.openedAt} /> },
  ];
}
