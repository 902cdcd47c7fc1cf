import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { TimeField } from '@/components/TimeField';
import { useT } from '@/lib/i18n';
import { dayStart, formatDay } from '@/lib/time';
import { useHoldActions } from '../api/holds';
import { DAY } from '../api/recordings';
import type { LegalHold, Purpose, Range } from '../api/types';
import { lastPurpose, PurposeFields } from './PurposeFields';
import { RangeFields } from './RangeFields';

const USUAL_DAYS = 90;
const MOST_DAYS = 3 * 365 - 1;

/** The end of that day, by the county's clock. */
const endOf = (day: string) => new Date(dayStart(day) + DAY).toISOString();

function EndField() {
  const t = useT();
  const [now] = useState(() => Date.now());
  return (
    <Form.Item
      name="until"
      label={t('recordings.until')}
      extra={t('recordings.untilHelp')}
      rules={[{ required: true, message: t('recordings.needed') }]}
    >
      <TimeField
        to="day"
        style={{ width: 170 }}
        min={formatDay(now + DAY)}
        max={formatDay(now + MOST_DAYS * DAY)}
        aria-label={t('recordings.until')}
      />
    </Form.Item>
  );
}

interface SetProps {
  cameraId: string;
  cameraName: string;
  range: Range;
  onClose: () => void;
}

/** Keeps the marked range beyond its time, for a reason and up to a day. */
export function HoldDialog({ cameraId, cameraName, range: initial, onClose }: SetProps) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Purpose & { until: string }>();
  const { set } = useHoldActions();
  const [range, setRange] = useState(initial);
  const [until] = useState(() => formatDay(Date.now() + USUAL_DAYS * DAY));
  const submit = ({ until: end, ...purpose }: Purpose & { until: string }) =>
    set.mutate(
      { cameraId, range, purpose, until: endOf(end) },
      {
        onSuccess: () => {
          void message.success(t('recordings.held'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      width={520}
      title={t('recordings.holdOf', { camera: cameraName })}
      okText={t('recordings.hold')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: range.to <= range.from }}
      confirmLoading={set.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...lastPurpose(), until }}
        onFinish={submit}
      >
        <Form.Item label={t('recordings.range')}>
          <RangeFields range={range} onChange={setRange} />
        </Form.Item>
        <PurposeFields autoFocus />
        <EndField />
        {set.isError && <FormProblem form={form} error={set.error} onClose={set.reset} />}
      </Form>
    </Dialog>
  );
}

/** A later end, with the reason for it. */
export function ExtendDialog({ hold, onClose }: { hold: LegalHold; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ until: string; reason: string }>();
  const { extend } = useHoldActions();
  return (
    <Dialog
      open
      width={460}
      title={t('recordings.extendOf', { camera: hold.cameraName })}
      okText={t('recordings.extend')}
      cancelText={t('common.cancel')}
      confirmLoading={extend.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ until: formatDay(Date.parse(hold.until) + USUAL_DAYS * DAY) }}
        onFinish={({ until, reason }) =>
          extend.mutate({ id: hold.id, until: endOf(until), reason }, { onSuccess: onClose })
        }
      >
        <EndField />
        <Form.Item
          name="reason"
          label={t('recordings.reason')}
          rules={[{ required: true, whitespace: true, message: t('recordings.needed') }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} autoFocus />
        </Form.Item>
        {extend.isError && <FormProblem form={form} error={extend.error} onClose={extend.reset} />}
      </Form>
    </Dialog>
  );
}
