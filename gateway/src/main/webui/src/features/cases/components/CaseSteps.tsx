import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Case } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { useMoveCase } from '../api/cases';
import { needsReason, NEXT, type CaseStatus } from '../api/lifecycle';
import styles from './CaseSteps.module.css';

/** What may be decided of the case now. Each is a decision that stands in its history, so none is taken by one press. */
export function CaseSteps({ subject }: { subject: Case }) {
  const t = useT();
  const [step, setStep] = useState<CaseStatus>();
  const next = NEXT[subject.status];
  if (next.length === 0) return null;
  return (
    <section className={styles.block} aria-label={t('case.next')}>
      <h2>{t('case.next')}</h2>
      <div className={styles.steps}>
        {next.map((status, index) => (
          <Button key={status} type={index === 0 ? 'primary' : 'default'} onClick={() => setStep(status)}>
            {t(`case.move.${status}` as 'case.move.FILED')}
          </Button>
        ))}
      </div>
      {step && <StepDialog key={step} subject={subject} step={step} onClose={() => setStep(undefined)} />}
    </section>
  );
}

function StepDialog({ subject, step, onClose }: { subject: Case; step: CaseStatus; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ reason?: string }>();
  const move = useMoveCase(subject);
  const [begun, keep, drop] = useDraft(`case-step.${subject.id}.${step}`, '');
  const title = t(`case.move.${step}` as 'case.move.FILED');
  return (
    <Dialog
      open
      width={520}
      title={`${title} · ${subject.number ?? ''}`}
      okText={title}
      cancelText={t('common.cancel')}
      confirmLoading={move.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="muted">{t(needsReason(step) ? 'case.moveEnds' : 'case.moveStands')}</p>
      {move.isError && <FormProblem form={form} error={move.error} onClose={move.reset} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: begun }}
        onValuesChange={(_, { reason = '' }: { reason?: string }) => keep(reason)}
        onFinish={({ reason = '' }) =>
          move.mutate(
            { status: step, reason },
            {
              onSuccess: () => {
                drop();
                onClose();
              },
            },
          )
        }
      >
        <Form.Item
          name="reason"
          label={t('case.reason')}
          rules={[{ required: needsReason(step), whitespace: true, message: t('case.reasonNeeded') }]}
        >
          <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
