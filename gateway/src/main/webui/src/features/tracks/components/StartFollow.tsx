import { App, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { isWholePlate, normalPlate } from '@/lib/plates';
import { useLiveIncidents, useStartFollow, type Follow } from '../api/tracks';

const HOURS = [1, 4, 8, 24];

interface Values {
  plate: string;
  incidentId: string;
  hours: number;
  reason: string;
}

interface StartFollowProps {
  plate?: string;
  /** The incident it is for, where that is known already. */
  incidentId?: string;
  onStarted?: (follow: Follow) => void;
  onClose: () => void;
}

/** Follows a vehicle for an incident: its number is the purpose's, so nothing is asked that is known. */
export function StartFollow({ plate = '', incidentId, onStarted, onClose }: StartFollowProps) {
  const t = useT();
  const { message } = App.useApp();
  const [key] = useState(() => crypto.randomUUID());
  const [form] = Form.useForm<Values>();
  const incidents = useLiveIncidents(incidentId === undefined);
  const start = useStartFollow();
  const submit = ({ plate: text, incidentId: incident, hours, reason }: Values) => {
    const body = {
      plate: normalPlate(text),
      incidentId: incidentId ?? incident,
      hours,
      purpose: { reference: incidentId ?? incident, reason: reason.trim() },
    };
    start.mutate(
      { body, key },
      {
        onSuccess: (follow) => {
          void message.success(t('track.following', { plate: follow.plate }));
          onStarted?.(follow);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      title={t('track.follow')}
      okText={t('track.followGo')}
      cancelText={t('common.cancel')}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="muted">{t('track.followText')}</p>
      {start.isError && <FormProblem form={form} error={start.error} onClose={start.reset} />}
      <Form<Values> form={form} layout="vertical" initialValues={{ plate, hours: 4, reason: '' }} onFinish={submit}>
        <Form.Item
          name="plate"
          label={t('watch.plate')}
          required
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, text: string) =>
                isWholePlate(text ?? '') ? Promise.resolve() : Promise.reject(new Error(t('plate.whole'))),
            },
          ]}
        >
          <Input autoFocus={!plate} maxLength={20} placeholder="豫A·12345" />
        </Form.Item>
        {incidentId === undefined && (
          <Form.Item
            name="incidentId"
            label={t('track.incident')}
            rules={[{ required: true, message: t('track.incidentNeeded') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={incidents.isPending}
              notFoundContent={t('track.noIncidents')}
              options={incidents.data?.map(({ id, title, place }) => ({
                value: id,
                label: [title, place].filter(Boolean).join(' · ') || id,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="hours" label={t('track.howLong')}>
          <Segmented
            aria-label={t('track.howLong')}
            options={HOURS.map((value) => ({ value, label: t('track.hours', { hours: value }) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('purpose.reason')}
          extra={t('track.followWritten')}
          rules={[{ required: true, whitespace: true, message: t('purpose.reasonNeeded') }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
