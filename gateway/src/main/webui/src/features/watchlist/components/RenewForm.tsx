import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { PlateText } from '@/components/PlateText';
import { FormProblem } from '@/components/FormProblem';
import { TimeField } from '@/components/TimeField';
import { useT } from '@/lib/i18n';
import { fromTimeField, toTimeField } from '@/lib/time';
import { useRenewWatch, type WatchEntry } from '../api/watchlist';
import styles from './Watchlist.module.css';

const DAY = 86_400_000;
const DAYS = [7, 15, 30];

interface Values {
  validTo: string;
  reason: string;
}

/** Asks for a longer validity, in the name of the authority that asked for the entry; decided on by a second person. */
export function RenewForm({ entry, onClose }: { entry: WatchEntry; onClose: () => void }) {
  const t = useT();
  const renew = useRenewWatch();
  const [form] = Form.useForm<Values>();
  const end = Date.parse(entry.validTo);
  const [now] = useState(() => Date.now());
  // Times in the form have no seconds, so the furthest is the minute before.
  const furthest = now + 30 * DAY;
  const until = (days: number) => toTimeField(Math.min(end + days * DAY, furthest));
  const submit = ({ validTo, reason }: Values) => {
    const to = fromTimeField(validTo);
    if (to) renew.mutate({ entry, validTo: to, reason: reason.trim() }, { onSuccess: onClose });
  };
  const inReach = (_: unknown, text: string) => {
    const to = Date.parse(fromTimeField(text) ?? '');
    return to > end && to <= furthest ? Promise.resolve() : Promise.reject(new Error(t('watch.renewReach')));
  };
  return (
    <Dialog
      open
      title={
        <>
          {t('watch.renew')} <PlateText plate={entry.plate} />
        </>
      }
      okText={t('watch.askRenewal')}
      cancelText={t('common.cancel')}
      confirmLoading={renew.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="muted">{t('watch.renewText', { authority: entry.authority })}</p>
      {renew.isError && <FormProblem form={form} error={renew.error} onClose={renew.reset} />}
      <Form<Values> form={form} layout="vertical" initialValues={{ validTo: until(7), reason: '' }} onFinish={submit}>
        <Form.Item name="validTo" label={t('watch.validTo')} rules={[{ validator: inReach }]}>
          <TimeField to="minute" style={{ width: '100%' }} />
        </Form.Item>
        <div className={styles.quick}>
          {DAYS.map((days) => (
            <Button key={days} size="small" onClick={() => form.setFieldsValue({ validTo: until(days) })}>
              {t('watch.plusDays', { days })}
            </Button>
          ))}
        </div>
        <Form.Item
          name="reason"
          label={t('watch.renewReason')}
          rules={[{ required: true, whitespace: true, message: t('watch.needed') }]}
        >
          <Input.TextArea autoFocus maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
