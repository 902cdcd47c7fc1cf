import { Segmented, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { Township } from '@/components/Township';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { alertsOfRule, watchEntry } from '@/lib/deskLink';
import { useT } from '@/lib/i18n';
import { useOutcomes, type OutcomeSubject } from '../api/rules';
import type { SubjectOutcomes } from '../api/ruleTypes';
import { FalseRate } from './RuleMarks';
import { ToDesk } from './ToDesk';

interface OutcomeTableProps {
  subject: OutcomeSubject;
  hasDesk: boolean;
  switcher: ReactNode;
}

/** Which cameras or watch-list entries cost the most false alarms: where to clean a lens, or to end an entry. */
export function OutcomeTable({ subject, hasDesk, switcher }: OutcomeTableProps) {
  const t = useT();
  const [days, setDays] = useState<7 | 30>(7);
  const query = useOutcomes(subject, days);
  const rows = query.data;
  const rate = (_: unknown, { id, outcomes }: SubjectOutcomes) => (
    <ToDesk to={hasDesk && subject === 'watchlist' && outcomes.falseAlarms > 0 && alertsOfRule(id, 'closed')}>
      <FalseRate outcomes={outcomes} />
    </ToDesk>
  );
  const columns: TableColumnsType<SubjectOutcomes> = [
    {
      title: t(subject === 'cameras' ? 'rules.camera' : 'rules.plate'),
      render: (_, row) => <Named row={row} of={subject} />,
    },
    { title: t('common.township'), width: 160, render: (_, row) => <Township code={row.townshipCode} /> },
    number(t('rules.falseAlarms'), (row) => row.outcomes.falseAlarms),
    { title: t('rules.falseRate'), width: 180, render: rate },
    number(t('rules.confirmed'), (row) => row.outcomes.confirmed),
    number(t('rules.expired'), (row) => row.outcomes.expired),
    number(t('rules.alertsPlain'), (row) => row.outcomes.alerts),
    number(t('rules.hits'), (row) => row.outcomes.hits),
  ];
  return (
    <ListPage
      title={t('rules.title')}
      tools={
        <>
          {switcher}
          <Segmented<7 | 30>
            aria-label={t('common.period')}
            value={days}
            onChange={setDays}
            options={([7, 30] as const).map((value) => ({ value, label: t('rules.days', { count: value }) }))}
          />
        </>
      }
    >
      {query.isPending && <SkeletonRows count={8} height={36} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t('rules.outcomesNoneTitle')} text={t('rules.outcomesNoneText')} />}
      {!!rows?.length && (
        <Table<SubjectOutcomes>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 1000 }}
        />
      )}
    </ListPage>
  );
}

/** Whoever may ask this of the watch list may open its entries, also where the alerts are not his. */
function Named({ row: { id, name }, of }: { row: SubjectOutcomes; of: OutcomeSubject }) {
  const t = useT();
  if (of === 'cameras' || !name) return name ?? id;
  return (
    <Link to={watchEntry(id)} title={t('rules.showEntry')}>
      {name}
    </Link>
  );
}

function number(title: string, value: (row: SubjectOutcomes) => number): TableColumnsType<SubjectOutcomes>[number] {
  return {
    title,
    width: 110,
    align: 'right',
    render: (_, row) => value(row),
    sorter: (a, b) => value(a) - value(b),
  };
}
