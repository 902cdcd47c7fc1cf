import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { SEVERITIES } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { TimeField } from '@/components/TimeField';
import { SeverityMark } from '@/components/marks';
import { FormProblem } from '@/components/FormProblem';
import { TownshipSelect } from '@/components/TownshipSelect';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { isWholePlate } from '@/lib/plates';
import { toTimeField } from '@/lib/time';
import { DAY_MS, emptyForm, endsInReach, toRequest, type WatchFormValues } from '../api/watchForm';
import { useRequestWatch } from '../api/watchlist';
import styles from './Watchlist.module.css';

const DAYS = [1, 7, 15, 30];
const WIDE = { width: '100%' };

interface WatchFormProps {
  jurisdiction: readonly string[];
  onClose: () => void;
}

/** Asks for a plate to be looked out for. What was typed is kept until it was sent; a supervisor decides afterwards. */
export function WatchForm({ jurisdiction, onClose }: WatchFormProps) {
  const t = useT();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [empty] = useState(() => emptyForm(now, jurisdiction));
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft, clearDraft] = useDraft<WatchFormValues>('watch-entry', empty);
  const [form] = Form.useForm<WatchFormValues>();
  const request = useRequestWatch();
  const submit = (values: WatchFormValues) =>
    request.mutate(
      { body: toRequest(values), key },
      {
        onSuccess: ({ plate }) => {
          clearDraft();
          void message.success(t('watch.requested', { plate }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      width={720}
      title={t('watch.new')}
      okText={t('watch.ask')}
      cancelText={t('common.cancel')}
      confirmLoading={request.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="muted">{t('watch.newText')}</p>
      {request.isError && <FormProblem form={form} error={request.error} onClose={request.reset} />}
      <Form<WatchFormValues>
        form={form}
        layout="vertical"
        initialValues={draft}
        onValuesChange={(_, all) => setDraft(all)}
        onFinish={submit}
        className={styles.grid}
      >
        <WhatFields />
        <Form.Item
          name="townshipCode"
          label={t('watch.area')}
          rules={[{ required: !jurisdiction.includes('*'), message: t('watch.needed') }]}
        >
          <TownshipSelect jurisdiction={jurisdiction} placeholder={t('watch.county')} />
        </Form.Item>
        <WhenFields now={now} onPick={(days) => form.setFieldValue('validTo', toTimeField(now + days * DAY_MS))} />
      </Form>
    </Dialog>
  );
}

function WhatFields() {
  const t = useT();
  const needed = [{ required: true, whitespace: true, message: t('watch.needed') }];
  const plate = (_: unknown, text: string) =>
    isWholePlate(text ?? '') ? Promise.resolve() : Promise.reject(new Error(t('plate.whole')));
  return (
    <>
      <Form.Item name="plate" label={t('watch.plate')} required validateTrigger="onBlur" rules={[{ validator: plate }]}>
        <Input autoFocus maxLength={20} placeholder="豫A·12345" />
      </Form.Item>
      <Form.Item name="severity" label={t('common.severity')} extra={t('watch.severityHelp')}>
        <Select options={SEVERITIES.map((value) => ({ value, label: <SeverityMark severity={value} /> }))} />
      </Form.Item>
      <Form.Item name="authority" label={t('watch.authority')} rules={needed} extra={t('watch.authorityHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="caseNumber" label={t('watch.caseNumber')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reason" label={t('watch.reason')} rules={needed} className={styles.whole}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}

function WhenFields({ now, onPick }: { now: number; onPick: (days: number) => void }) {
  const t = useT();
  const form = Form.useFormInstance<WatchFormValues>();
  const reach = (_: unknown, to: string) =>
    endsInReach(to, form.getFieldValue('validFrom') as string | undefined, now)
      ? Promise.resolve()
      : Promise.reject(new Error(t('watch.reach')));
  const notAfterEnd = (_: unknown, at: string | undefined) =>
    !at || at <= (form.getFieldValue('validTo') as string)
      ? Promise.resolve()
      : Promise.reject(new Error(t('watch.reviewReach')));
  return (
    <>
      <Form.Item name="validFrom" label={t('watch.validFrom')} extra={t('watch.fromHelp')}>
        <TimeField to="minute" optional style={WIDE} />
      </Form.Item>
      <Form.Item
        label={t('watch.validTo')}
        required
        extra={
          <span className={styles.quick}>
            {DAYS.map((days) => (
              <Button key={days} size="small" onClick={() => onPick(days)}>
                {t('watch.days', { days })}
              </Button>
            ))}
          </span>
        }
      >
        <Form.Item name="validTo" noStyle dependencies={['validFrom']} rules={[{ validator: reach }]}>
          <TimeField to="minute" style={WIDE} aria-label={t('watch.validTo')} />
        </Form.Item>
      </Form.Item>
      <Form.Item
        name="reviewAt"
        label={t('watch.reviewAt')}
        dependencies={['validTo']}
        rules={[{ validator: notAfterEnd }]}
        extra={t('watch.reviewHelp')}
      >
        <TimeField to="minute" optional style={WIDE} />
      </Form.Item>
    </>
  );
}
