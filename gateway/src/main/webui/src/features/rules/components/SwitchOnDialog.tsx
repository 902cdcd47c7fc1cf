import { App } from 'antd';
import { useEffect } from 'react';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { bodyOfRule } from '../api/ruleForm';
import { useDryRun, useTurnRule } from '../api/rules';
import type { Rule } from '../api/ruleTypes';
import { DryRunResult } from './DryRunResult';

/** Shows what a rule would have raised before it is switched on. A trial that fails does not forbid it. */
export function SwitchOnDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const { mutate: tryOut, ...trial } = useDryRun();
  const turn = useTurnRule();
  useEffect(() => tryOut(bodyOfRule(rule)), [tryOut, rule]);
  const switchOn = () =>
    turn.mutate(
      { rule, on: true },
      {
        onSuccess: () => {
          void message.success(t('rules.switchedOn'));
          onClose();
        },
        onError: (error) => void message.error(problemLine(error, t)),
      },
    );
  return (
    <Dialog
      open
      width={640}
      title={t('rules.tryTitle', { name: rule.name })}
      okText={t('rules.switchOn')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: trial.isPending || trial.isIdle }}
      confirmLoading={turn.isPending}
      onOk={switchOn}
      onCancel={onClose}
    >
      {trial.isPending && (
        <>
          <p className="muted">{t('rules.trying')}</p>
          <SkeletonRows count={3} height={28} />
        </>
      )}
      {trial.isError && <ProblemAlert error={trial.error} />}
      {trial.data && <DryRunResult run={trial.data} />}
    </Dialog>
  );
}
