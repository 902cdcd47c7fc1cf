import { App, Button, Popconfirm, Space, Table, Tooltip, type TableColumnsType } from 'antd';
import { SeverityMark } from '@/components/marks';
import { alertsOfRule } from '@/lib/deskLink';
import { useT } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { useArchiveRule, useTurnRule, useWakeRule } from '../api/rules';
import type { Rule } from '../api/ruleTypes';
import { AlertCount, ChangedBy, FalseRate, RuleStateMark, RuleSummary } from './RuleMarks';
import styles from './Rules.module.css';
import { ToDesk } from './ToDesk';

/** More rows with their menus than a browser draws without a pause. */
const MOST_AT_ONCE = 100;

interface RuleTableProps {
  rules: Rule[];
  mayChange: boolean;
  /** Whether this person works at the desk, where a rule's alerts are. */
  hasDesk: boolean;
  onEdit: (rule: Rule) => void;
  onSwitchOn: (rule: Rule) => void;
  onSnooze: (rule: Rule) => void;
}

export function RuleTable({ rules, mayChange, hasDesk, ...actions }: RuleTableProps) {
  const t = useT();
  const columns: TableColumnsType<Rule> = [
    { title: t('rules.state'), width: 150, render: (_, rule) => <RuleStateMark rule={rule} /> },
    {
      title: t('rules.name'),
      width: '30%',
      render: (_, rule) => (
        <span className={styles.name}>
          <strong className="ellipsis" title={rule.name}>
            {rule.name}
          </strong>
          <SeverityMark severity={rule.severity} />
        </span>
      ),
      sorter: (a, b) => a.name.localeCompare(b.name),
    },
    { title: t('rules.what'), render: (_, rule) => <RuleSummary rule={rule} /> },
    {
      title: <Tooltip title={t('rules.alertsHelp')}>{t('rules.alerts')}</Tooltip>,
      width: 110,
      align: 'right',
      render: (_, rule) => (
        <ToDesk to={hasDesk && !!rule.month?.alerts && alertsOfRule(rule.id, 'all')}>
          <AlertCount rule={rule} />
        </ToDesk>
      ),
      sorter: (a, b) => (a.week?.alerts ?? 0) - (b.week?.alerts ?? 0),
    },
    {
      title: <Tooltip title={t('rules.falseRateHelp')}>{t('rules.falseRate')}</Tooltip>,
      width: 160,
      render: (_, rule) => (
        <ToDesk to={hasDesk && !!rule.month?.falseAlarms && alertsOfRule(rule.id, 'closed')}>
          <FalseRate outcomes={rule.week} />
        </ToDesk>
      ),
      sorter: (a, b) => (a.week?.falseAlarmRate ?? -1) - (b.week?.falseAlarmRate ?? -1),
    },
    { title: t('rules.changed'), width: 190, responsive: ['xxl'], render: (_, rule) => <ChangedBy rule={rule} /> },
  ];
  if (mayChange) {
    columns.push({
      key: 'actions',
      width: 230,
      align: 'right',
      render: (_, rule) => <Actions rule={rule} {...actions} />,
    });
  }
  return (
    <Table<Rule>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rules}
      pagination={rules.length > MOST_AT_ONCE ? { pageSize: MOST_AT_ONCE, showSizeChanger: false } : false}
      scroll={{ x: 1000 }}
      tableLayout="fixed"
    />
  );
}

function Actions({
  rule,
  onEdit,
  onSwitchOn,
  onSnooze,
}: Omit<RuleTableProps, 'rules' | 'mayChange' | 'hasDesk'> & { rule: Rule }) {
  const t = useT();
  const { message } = App.useApp();
  const turn = useTurnRule();
  const wake = useWakeRule();
  const archive = useArchiveRule();
  const fail = (error: Error) => void message.error(problemLine(error, t));
  const switchOff = () => turn.mutate({ rule, on: false }, { onError: fail });
  const put = (archived: boolean) => archive.mutate({ rule, archived }, { onError: fail });
  if (rule.archivedAt) {
    return (
      <Button size="small" type="text" loading={archive.isPending} onClick={() => put(false)}>
        {t('rules.restore')}
      </Button>
    );
  }
  return (
    <Space size={0}>
      <Button size="small" type="text" onClick={() => onEdit(rule)}>
        {t('rules.change')}
      </Button>
      {rule.enabled && rule.snooze && (
        <Button size="small" type="text" loading={wake.isPending} onClick={() => wake.mutate(rule, { onError: fail })}>
          {t('rules.wake')}
        </Button>
      )}
      {rule.enabled && !rule.snooze && (
        <Button size="small" type="text" onClick={() => onSnooze(rule)}>
          {t('rules.snooze')}
        </Button>
      )}
      {rule.enabled ? (
        <Popconfirm
          title={t('rules.switchOffSure')}
          okText={t('rules.switchOff')}
          cancelText={t('common.cancel')}
          onConfirm={switchOff}
        >
          <Button size="small" type="text" loading={turn.isPending}>
            {t('rules.switchOff')}
          </Button>
        </Popconfirm>
      ) : (
        <>
          <Popconfirm
            title={t('rules.archiveSure')}
            okText={t('rules.archive')}
            cancelText={t('common.cancel')}
            onConfirm={() => put(true)}
          >
            <Button size="small" type="text" loading={archive.isPending}>
              {t('rules.archive')}
            </Button>
          </Popconfirm>
          <Button size="small" type="text" onClick={() => onSwitchOn(rule)}>
            {t('rules.switchOn')}
          </Button>
        </>
      )}
    </Space>
  );
}
