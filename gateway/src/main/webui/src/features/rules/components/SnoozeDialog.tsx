import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { serverNow } from '@/lib/serverTime';
import { useNow } from '@/lib/ticker';
import { formatTime } from '@/lib/time';
import { useSnoozeRule } from '../api/rules';
import type { Rule } from '../api/ruleTypes';

const LONGEST = 72;
const HOURS = [1, 2, 4, 8, 24, LONGEST];
const HOUR = 3_600_000;

/** Silences a rule: for how long, and why. */
export function SnoozeDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useT();
  const now = useNow();
  const [hours, setHours] = useState(2);
  const [form] = Form.useForm<{ reason: string }>();
  const snooze = useSnoozeRule();
  const submit = ({ reason }: { reason: string }) =>
    snooze.mutate({ rule, reason, until: end(serverNow(), hours).toISOString() }, { onSuccess: onClose });
  return (
    <Dialog
      open
      title={t('rules.snoozeTitle', { name: rule.name })}
      okText={t('rules.snooze')}
      cancelText={t('common.cancel')}
      confirmLoading={snooze.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="muted">{t('rules.snoozeText')}</p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          label={t('rules.snoozeFor')}
          extra={t('rules.snoozeUntil', { time: formatTime(end(now, hours).toISOString(), now) })}
        >
          <Segmented
            aria-label={t('rules.snoozeFor')}
            value={hours}
            onChange={setHours}
            options={HOURS.map((value) => ({ value, label: t('rules.hours', { count: value }) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('rules.snoozeWhy')}
          rules={[{ required: true, whitespace: true, message: t('rules.required') }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('rules.snoozeWhyHint')} />
        </Form.Item>
      </Form>
      {snooze.isError && <FormProblem form={form} error={snooze.error} />}
    </Dialog>
  );
}

/** The longest is a minute short, so that clocks that differ by seconds do not make it too long. */
function end(now: number, hours: number): Date {
  return new Date(Math.min(now + hours * HOUR, now + LONGEST * HOUR - 60_000));
}
