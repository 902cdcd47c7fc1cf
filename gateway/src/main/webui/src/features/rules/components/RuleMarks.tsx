import { CheckCircleFilled, InboxOutlined, MinusCircleOutlined, MoonFilled, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { Township } from '@/components/Township';
import type { Outcomes, Rule } from '../api/ruleTypes';
import { gridOf, hoursOf } from '../api/weekGrid';
import styles from './Rules.module.css';

export type RuleState = 'on' | 'off' | 'snoozed' | 'archived';

export function stateOf({ enabled, snooze, archivedAt }: Rule): RuleState {
  if (archivedAt) return 'archived';
  if (!enabled) return 'off';
  return snooze ? 'snoozed' : 'on';
}

const ICONS = {
  on: <CheckCircleFilled />,
  off: <MinusCircleOutlined />,
  snoozed: <MoonFilled />,
  archived: <InboxOutlined />,
};

export function RuleStateMark({ rule }: { rule: Rule }) {
  const t = useT();
  const state = stateOf(rule);
  const mark = (
    <span className={styles.state} data-state={state}>
      <span aria-hidden>{ICONS[state]}</span>
      {t(`rules.${state}`)}
    </span>
  );
  if (state === 'archived') {
    return (
      <span className={styles.name}>
        {mark}
        <span className="muted">
          {formatTime(rule.archivedAt)} {rule.archivedBy}
        </span>
      </span>
    );
  }
  if (state !== 'snoozed' || !rule.snooze) return mark;
  const { until, by, reason, suppressed } = rule.snooze;
  return (
    <Tooltip title={`${t('rules.snoozedBy', { by, reason })} · ${t('rules.suppressed', { count: suppressed })}`}>
      <span className={styles.name} tabIndex={0}>
        {mark}
        <span className="muted">{t('rules.snoozeUntil', { time: formatTime(until).replace(/:\d\d$/, '') })}</span>
      </span>
    </Tooltip>
  );
}

/** What a rule warns of and where, in one or two lines. */
export function RuleSummary({ rule }: { rule: Rule }) {
  const t = useT();
  const and = t('common.comma');
  const { scope, schedule } = rule;
  const words = [
    rule.eventKinds.map((kind) => wordOf(t, 'eventKind', kind)).join(and),
    rule.objectClasses.map((name) => wordOf(t, 'object', name)).join(and),
    scope.cameraIds?.length ? t('rules.cameraCount', { count: scope.cameraIds.length }) : '',
    scope.tags?.join(and) ?? '',
    scope.zoneNames?.join(and) ?? '',
    scope.tiers?.map((tier) => wordOf(t, 'tier', tier)).join(and) ?? '',
    schedule.length ? t('rules.weekly', { hours: hoursOf(gridOf(schedule)) }) : '',
    rule.condition ? t('rules.hasCondition') : '',
  ].filter(Boolean);
  return (
    <span className={styles.what}>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      {scope.townshipCodes?.map((code) => (
        <span key={code}>
          <Township code={code} />
        </span>
      ))}
      {isEverywhere(rule) && <span className="muted">{t('rules.everywhere')}</span>}
      {!!rule.unanswered && (
        <Tooltip title={t('rules.unansweredHelp')}>
          <span className={styles.unanswered} tabIndex={0}>
            <WarningOutlined aria-hidden /> {t('rules.unanswered', { count: rule.unanswered })}
          </span>
        </Tooltip>
      )}
    </span>
  );
}

function isEverywhere({ scope }: Rule): boolean {
  return !scope.cameraIds?.length && !scope.townshipCodes?.length && !scope.tiers?.length && !scope.tags?.length;
}

function figures(t: Translate, days: number, outcomes?: Outcomes | null): string {
  return outcomes ? t('rules.figures', { days, ...plain(outcomes) }) : '';
}

function plain({ alerts, hits, confirmed, falseAlarms, expired }: Outcomes) {
  return { alerts, hits, confirmed, falseAlarms, expired };
}

export function AlertCount({ rule }: { rule: Rule }) {
  const t = useT();
  const title = (
    <>
      <div>{figures(t, 7, rule.week)}</div>
      <div>{figures(t, 30, rule.month)}</div>
    </>
  );
  return rule.week ? (
    <Tooltip title={title}>
      <span tabIndex={0}>{rule.week.alerts}</span>
    </Tooltip>
  ) : (
    <span className="muted">—</span>
  );
}

/** The share of false alarms as figure and bar; never a colour alone. */
export function FalseRate({ outcomes }: { outcomes?: Outcomes | null }) {
  const t = useT();
  const rate = outcomes?.falseAlarmRate;
  if (rate == null) return <span className="muted">{outcomes ? t('rules.undecided') : '—'}</span>;
  const level = rate >= 0.7 ? 'high' : rate >= 0.4 ? 'middle' : 'low';
  return (
    <span className={styles.rate}>
      <span className={styles.bar} aria-hidden>
        <i data-level={level} style={{ width: `${rate * 100}%` }} />
      </span>
      {Math.round(rate * 100)} %{' '}
      <span className="muted">
        {outcomes?.falseAlarms}/{(outcomes?.falseAlarms ?? 0) + (outcomes?.confirmed ?? 0)}
      </span>
    </span>
  );
}

export function ChangedBy({ rule }: { rule: Rule }) {
  return (
    <span>
      {formatTime(rule.updatedAt)} <span className="muted">{rule.updatedBy}</span>
    </span>
  );
}
