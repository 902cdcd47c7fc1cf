import { App, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { isWholePlate, normalPlate } from '@/lib/plates';
import { asProblem } from '@/lib/problem';
import { useLiveIncidents, useStartFollow, type Follow, type FollowRequest } from '../api/tracks';
import { BroadNotice } from './BroadNotice';

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
  const begin = (body: FollowRequest) =>
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
  const submit = ({ plate: text, incidentId: incident, hours, reason }: Values) =>
    begin({
      plate: normalPlate(text),
      incidentId: incidentId ?? incident,
      hours,
      purpose: { reference: incidentId ?? incident, reason: reason.trim() },
    });
  const asked = start.error && asProblem(start.error).isForbidden ? start.variables?.body : undefined;
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
      {start.isError && !asked && <FormProblem form={form} error={start.error} onClose={start.reset} />}
      {asked && (
        <BroadNotice
          title={t('track.followTitle')}
          text={t('track.followLong')}
          plate={asked.plate}
          refused={asked.searchId !== undefined}
          onUnder={(searchId) => begin({ ...asked, searchId })}
        />
      )}
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
