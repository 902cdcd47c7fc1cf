import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatTime } from '@/lib/time';
import { useSnoozeRule } from '../api/rules';
import type { Rule } from '../api/ruleTypes';

const HOURS = [1, 2, 4, 8, 24, 72];
const HOUR = 3_600_000;

/** Silences a rule: for how long, and why. */
export function SnoozeDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useT();
  const now = useNow();
  const [hours, setHours] = useState(2);
  const [form] = Form.useForm<{ reason: string }>();
  const snooze = useSnoozeRule();
  const submit = ({ reason }: { reason: string }) =>
    snooze.mutate(
      // A minute short of the longest, so that clocks that differ do not make it too long.
      { rule, reason, until: new Date(Date.now() + hours * HOUR - 60_000).toISOString() },
      { onSuccess: onClose },
    );
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
        <Form.Item label={t('rules.snoozeFor')} extra={t('rules.snoozeUntil', { time: until(now, hours) })}>
          <Segmented
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
      {snooze.isError && <ProblemAlert error={snooze.error} />}
    </Dialog>
  );
}

function until(now: number, hours: number): string {
  return formatTime(new Date(now + hours * HOUR).toISOString(), now);
}
