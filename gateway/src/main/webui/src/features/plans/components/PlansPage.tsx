import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Space, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Plan } from '@/api/plans';
import { ListPage } from '@/components/ListPage';
import { SeverityMark, TimeWithAge } from '@/components/marks';
import { needText } from '@/components/needText';
import { ProblemAlert } from '@/components/ProblemAlert';
import { RowLink } from '@/components/RowLink';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useDeletePlan, usePlans } from '../api/plans';
import { PlanForm } from './PlanForm';

const NEW = 'new';

interface PlansPageProps {
  mayEdit: boolean;
  jurisdiction: readonly string[];
}

/** Response plans: read by those who send units, written by supervisors. */
export default function PlansPage({ mayEdit, jurisdiction }: PlansPageProps) {
  const t = useT();
  const query = usePlans();
  const remove = useDeletePlan();
  // By its id: what is refused because somebody was faster is there anew when the list is.
  const [editing, setEditing] = useState<string>();
  const rows = query.data;
  /** The county's plans are changed by those who answer for the county. */
  const mine = ({ townshipCode }: Plan) =>
    mayEdit && (jurisdiction.includes('*') || (!!townshipCode && jurisdiction.includes(townshipCode)));
  const edited = rows?.find(({ id }) => id === editing);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing(NEW)}>
      {t('plan.new')}
    </Button>
  );
  return (
    <ListPage title={t('plan.title')} count={rows?.length} tools={mayEdit && add}>
      {remove.isError && <ProblemAlert error={remove.error} onClose={remove.reset} />}
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={48} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState title={t('plan.emptyTitle')} text={t('plan.emptyText')} action={mayEdit ? add : undefined} />
      )}
      {rows && rows.length > 0 && (
        <Table<Plan>
          rowKey="id"
          size="middle"
          pagination={rows.length > 50 ? { pageSize: 50 } : false}
          scroll={{ x: 1000 }}
          columns={[...columns(t, mine), ...(mayEdit ? [actions(t, mine, (plan) => remove.mutate(plan))] : [])]}
          dataSource={rows}
          onRow={(plan) => (mine(plan) ? { onClick: () => setEditing(plan.id), style: { cursor: 'pointer' } } : {})}
        />
      )}
      {(edited ?? editing === NEW) && (
        <PlanForm key={editing} plan={edited} jurisdiction={jurisdiction} onClose={() => setEditing(undefined)} />
      )}
    </ListPage>
  );
}

function columns(t: Translate, mine: (plan: Plan) => boolean): TableColumnsType<Plan> {
  return [
    {
      title: t('plan.name'),
      ellipsis: true,
      render: (_, plan) => (
        <>
          {/* Before the name, which may be cut short. */}
          {!plan.enabled && <Tag>{t('plan.disabled')}</Tag>}
          {mine(plan) ? <RowLink title={plan.name}>{plan.name}</RowLink> : <span title={plan.name}>{plan.name}</span>}
        </>
      ),
    },
    {
      title: t('common.township'),
      width: 110,
      render: (_, plan) => (plan.townshipCode ? <Township code={plan.townshipCode} /> : t('top.wholeCounty')),
    },
    {
      title: t('plan.kinds'),
      width: 180,
      render: (_, plan) =>
        plan.kinds.length === 0
          ? t('plan.allKinds')
          : plan.kinds.map((kind) => wordOf(t, 'incidentKind', kind)).join(t('common.comma')),
    },
    {
      title: t('plan.severities'),
      width: 170,
      render: (_, plan) =>
        plan.severities.length === 0 ? (
          t('plan.allSeverities')
        ) : (
          <Space size={8}>
            {plan.severities.map((severity) => (
              <SeverityMark key={severity} severity={severity} />
            ))}
          </Space>
        ),
    },
    {
      title: t('plan.units'),
      render: (_, plan) => plan.units.map((need) => needText(need, t)).join(t('common.comma')),
    },
    { title: t('plan.autoShort'), width: 90, render: (_, plan) => (plan.autoNext ? t('plan.yes') : t('plan.no')) },
    { title: t('plan.updated'), width: 200, render: (_, plan) => <TimeWithAge at={plan.updatedAt} /> },
  ];
}

function actions(
  t: Translate,
  mine: (plan: Plan) => boolean,
  onDelete: (plan: Plan) => void,
): TableColumnsType<Plan>[number] {
  return {
    width: 56,
    render: (_, plan) =>
      mine(plan) && (
        <span onClick={(event) => event.stopPropagation()}>
          <Popconfirm
            title={t('plan.deleteAsk')}
            okText={t('plan.delete')}
            cancelText={t('common.cancel')}
            onConfirm={() => onDelete(plan)}
          >
            <Button type="text" aria-label={t('plan.delete')} icon={<DeleteOutlined aria-hidden />} />
          </Popconfirm>
        </span>
      ),
  };
}
