import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { SidePanel } from '@/components/Dialog';
import { DraftNotice } from '@/components/DraftNotice';
import { ProblemAlert } from '@/components/ProblemAlert';
import { SkeletonRows } from '@/components/states';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { fieldError } from '@/lib/problemText';
import { useDryRun, useSaveRule } from '../api/rules';
import { bodyOf, fieldOf, valuesOf, type RuleValues } from '../api/ruleForm';
import type { Rule } from '../api/ruleTypes';
import { ConditionField } from './ConditionField';
import { DryRunResult } from './DryRunResult';
import { RuleFields } from './RuleFields';
import { ScopeFields } from './ScopeFields';
import { WeekGridField } from './WeekGridField';
import styles from './Rules.module.css';

const NO_DRAFT: RuleValues | null = null;

/** Writing a rule down, beside the list. A rule that is off is tried over the last hour before it is switched on. */
export function RuleForm({ rule, onClose }: { rule?: Rule; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<RuleValues>();
  // Of the version that was being changed: laid over a newer one it would silently take back what somebody else did.
  const [draft, keepDraft, dropDraft] = useDraft(rule ? `rule.${rule.id}.${rule.version}` : 'rule.new', NO_DRAFT);
  const [restored, setRestored] = useState(draft !== null);
  const [scheduled, setScheduled] = useState(true);
  const [key] = useState(() => crypto.randomUUID());
  const save = useSaveRule();
  const trial = useDryRun();

  const named = (error: unknown) => {
    const errors = asProblem(error).body.errors ?? [];
    form.setFields(
      errors.map(({ field, message: said }) => ({ name: fieldOf(field ?? ''), errors: [fieldError(said)] })),
    );
    const first = errors[0]?.field;
    if (first) form.scrollToField(fieldOf(first), { block: 'center' });
  };
  const values = () => form.validateFields().then(() => form.getFieldsValue(true) as RuleValues);
  const tryOut = () =>
    values().then(
      (all) => trial.mutate(bodyOf(all, true), { onError: named }),
      () => undefined,
    );
  const store = (on: boolean) =>
    values().then(
      (all) =>
        save.mutate(
          { rule, key, body: bodyOf(all, on) },
          {
            onError: named,
            onSuccess: () => {
              dropDraft();
              void message.success(t(on && !rule?.enabled ? 'rules.switchedOn' : 'rules.saved'));
              onClose();
            },
          },
        ),
      () => undefined,
    );
  const changed = (all: RuleValues) => {
    keepDraft(all);
    trial.reset();
    save.reset();
  };
  const startAgain = () => {
    dropDraft();
    setRestored(false);
    form.setFieldsValue({ ...emptied(form.getFieldsValue(true) as RuleValues), ...valuesOf(rule) });
  };

  const on = rule?.enabled ?? false;
  const tried = trial.isSuccess || trial.isError;
  return (
    <SidePanel
      open
      size={720}
      title={t(rule ? 'rules.edit' : 'rules.new')}
      onClose={onClose}
      destroyOnHidden
      footer={
        <div className={styles.foot}>
          <span className={`${styles.hint} muted`}>{!on && !tried && t('rules.tryFirst')}</span>
          <Button
            onClick={() => void tryOut()}
            loading={trial.isPending}
            disabled={!scheduled}
            type={on || tried ? 'default' : 'primary'}
          >
            {t('rules.try')}
          </Button>
          <Button
            onClick={() => void store(on)}
            disabled={!scheduled}
            loading={save.isPending}
            type={on ? 'primary' : 'default'}
          >
            {t(on ? 'rules.save' : 'rules.saveOff')}
          </Button>
          {!on && (
            <Button
              type={tried ? 'primary' : 'default'}
              disabled={!tried || !scheduled}
              loading={save.isPending}
              onClick={() => void store(true)}
            >
              {t('rules.saveOn')}
            </Button>
          )}
        </div>
      }
    >
      {restored && <DraftNotice onDiscard={startAgain} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={draft ?? valuesOf(rule)}
        onValuesChange={() => changed(form.getFieldsValue(true) as RuleValues)}
      >
        <RuleFields />
        <ScopeFields />
        <fieldset className={styles.group}>
          <legend>{t('rules.schedule')}</legend>
          <Form.Item<RuleValues> name="schedule">
            <WeekGridField onValid={setScheduled} />
          </Form.Item>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('rules.condition')}</legend>
          <Form.Item<RuleValues> name="condition">
            <ConditionField />
          </Form.Item>
        </fieldset>
      </Form>
      {trial.isPending && <SkeletonRows count={3} height={28} />}
      {trial.isError && <ProblemAlert error={trial.error} />}
      {trial.data && <DryRunResult run={trial.data} />}
      {save.isError && <ProblemAlert error={save.error} />}
    </SidePanel>
  );
}

function emptied(values: RuleValues): RuleValues {
  return Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
}
