import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { ListPage } from '@/components/ListPage';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useClear } from '@/components/useClear';
import { useT } from '@/lib/i18n';
import { MOST_RULES, useRules, type OutcomeSubject } from '../api/rules';
import type { Rule } from '../api/ruleTypes';
import { RuleForm } from './RuleForm';
import { stateOf, type RuleState } from './RuleMarks';
import { OutcomeTable } from './OutcomeTable';
import { RuleTable } from './RuleTable';
import { SnoozeDialog } from './SnoozeDialog';
import { SwitchOnDialog } from './SwitchOnDialog';

type Wanted = 'all' | RuleState;
const WANTED: Wanted[] = ['all', 'on', 'snoozed', 'off', 'archived'];

interface RulesPageProps {
  mayChange: boolean;
  hasDesk: boolean;
  /** What else than rules this person may ask false alarms of. */
  subjects: OutcomeSubject[];
}

/** Rules, and who causes the false alarms. */
export default function RulesPage({ mayChange, hasDesk, subjects }: RulesPageProps) {
  const t = useT();
  const [view, setView] = useState<'rules' | OutcomeSubject>('rules');
  const views = ['rules' as const, ...subjects].map((value) => ({ value, label: t(`rules.view.${value}`) }));
  const switcher = views.length > 1 && (
    <Segmented aria-label={t('common.view')} value={view} onChange={setView} options={views} />
  );
  return view === 'rules' ? (
    <RuleList mayChange={mayChange} hasDesk={hasDesk} switcher={switcher} />
  ) : (
    <OutcomeTable key={view} subject={view} hasDesk={hasDesk} switcher={switcher} />
  );
}

/** Which rules there are, how they do, and changing them. */
function RuleList({ mayChange, hasDesk, switcher }: Omit<RulesPageProps, 'subjects'> & { switcher: ReactNode }) {
  const t = useT();
  const clear = useClear();
  const [wanted, setWanted] = useState<Wanted>('all');
  const query = useRules(wanted === 'archived');
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<Rule | 'new'>();
  const [switchingOn, setSwitchingOn] = useState<Rule>();
  const [snoozing, setSnoozing] = useState<Rule>();
  const rules = query.data;
  const asked = useDeferredValue(words.trim().toLowerCase());
  const shown = useMemo(
    () => rules?.filter((rule) => (wanted === 'all' || stateOf(rule) === wanted) && speaksOf(rule, asked)),
    [rules, wanted, asked],
  );
  return (
    <ListPage
      title={t('rules.title')}
      count={shown?.length}
      tools={
        <>
          {switcher}
          <Input
            allowClear={clear}
            prefix={<SearchOutlined aria-hidden />}
            value={words}
            placeholder={t('rules.search')}
            aria-label={t('rules.search')}
            style={{ width: 220 }}
            onChange={(event) => setWords(event.target.value)}
          />
          <Segmented<Wanted>
            aria-label={t('rules.state')}
            value={wanted}
            onChange={setWanted}
            options={WANTED.map((value) => ({ value, label: t(`rules.${value}`) }))}
          />
          {mayChange && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
              {t('rules.new')}
            </Button>
          )}
        </>
      }
    >
      {query.isError && rules && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={8} height={48} />}
      {query.isError && !rules && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rules?.length === 0 && wanted !== 'archived' && (
        <EmptyState title={t('rules.noneTitle')} text={t('rules.noneText')} />
      )}
      {rules?.length === 0 && wanted === 'archived' && (
        <EmptyState title={t('rules.noneArchivedTitle')} text={t('rules.noneArchivedText')} />
      )}
      {!!rules?.length && shown?.length === 0 && (
        <EmptyState title={t('rules.noneFitTitle')} text={t('rules.noneFitText')} />
      )}
      {rules?.length === MOST_RULES && <Alert type="warning" banner title={t('rules.capped', { count: MOST_RULES })} />}
      {!!shown?.length && (
        <RuleTable
          rules={shown}
          mayChange={mayChange}
          hasDesk={hasDesk}
          onEdit={setEditing}
          onSwitchOn={setSwitchingOn}
          onSnooze={setSnoozing}
        />
      )}
      {editing && <RuleForm rule={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      {snoozing && <SnoozeDialog rule={snoozing} onClose={() => setSnoozing(undefined)} />}
      {switchingOn && <SwitchOnDialog rule={switchingOn} onClose={() => setSwitchingOn(undefined)} />}
    </ListPage>
  );
}

function speaksOf({ name, scope }: Rule, words: string): boolean {
  return [name, ...(scope.zoneNames ?? []), ...(scope.tags ?? [])].some((text) => text.toLowerCase().includes(words));
}
