import { Alert, Button, Form, Input, Popconfirm, Space, Switch, Typography } from 'antd';
import { useState } from 'react';
import { Facts } from '@/components/Facts';
import { FormProblem } from '@/components/FormProblem';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useLanguage, useT, type Translate } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';
import { useDevice, useRemoveDevice, useSaveDevice, type DeviceBody, type DeviceView } from '../api/cameraEdits';

const RIGHT_WITHIN_SECONDS = 5;

/** The device that pushes for this camera: its account, and whether it reports. */
export function DevicePanel({ cameraId, mayChange }: { cameraId: string; mayChange: boolean }) {
  const t = useT();
  const query = useDevice(cameraId, true);
  const [editing, setEditing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const device = query.data ?? undefined;
  if (query.isPending) return <SkeletonRows count={1} height={40} />;
  if (query.isError && query.data === undefined)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section aria-label={t('device.title')}>
      <Space style={{ width: '100%', justifyContent: 'space-between' }}>
        <h2>{t('device.title')}</h2>
        {mayChange && !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t(device ? 'cams.edit' : 'device.add')}
          </Button>
        )}
      </Space>
      {secret && (
        <Alert
          type="success"
          closable={{ onClose: () => setSecret(undefined), 'aria-label': t('common.close') }}
          title={t('device.secretOnce')}
          description={
            <Typography.Text copyable code>
              {secret}
            </Typography.Text>
          }
        />
      )}
      {!device && !editing && <p className="muted">{t('device.none')}</p>}
      {device && !editing && <DeviceFacts device={device} />}
      {editing && (
        <DeviceForm
          cameraId={cameraId}
          device={device}
          onDone={(made) => {
            setSecret(made ?? undefined);
            setEditing(false);
          }}
        />
      )}
    </section>
  );
}

function DeviceFacts({ device }: { device: DeviceView }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Facts
      single
      facts={[
        [t('common.status'), <StatusTag key="status" group="deviceStatus" value={device.status} />],
        [t('device.id'), device.deviceId],
        [t('device.lastSeen'), device.lastSeenAt && <TimeWithAge key="seen" at={device.lastSeenAt} />],
        [t('device.lastCapture'), device.lastCaptureAt && <TimeWithAge key="push" at={device.lastCaptureAt} />],
        [t('device.clock'), clockText(t, device.clockAheadSeconds, (ms) => formatDuration(ms, language))],
        [t('device.enabled'), !device.enabled && '✕'],
      ]}
    />
  );
}

function clockText(t: Translate, ahead: number | null | undefined, words: (ms: number) => string): string | undefined {
  if (ahead == null) return undefined;
  if (Math.abs(ahead) <= RIGHT_WITHIN_SECONDS) return t('device.clockRight');
  return t(ahead > 0 ? 'device.clockAhead' : 'device.clockBehind', { age: words(Math.abs(ahead) * 1000) });
}

interface DeviceFormProps {
  cameraId: string;
  device?: DeviceView;
  onDone: (madeUpSecret?: string | null) => void;
}

function DeviceForm({ cameraId, device, onDone }: DeviceFormProps) {
  const t = useT();
  const [form] = Form.useForm<DeviceBody>();
  const save = useSaveDevice(cameraId);
  const remove = useRemoveDevice(cameraId);
  const submit = (values: DeviceBody) =>
    save.mutate(
      { version: device?.version, body: { ...values, secret: values.secret || undefined } },
      { onSuccess: ({ secret }) => onDone(secret) },
    );
  return (
    <Form<DeviceBody>
      form={form}
      layout="vertical"
      initialValues={{
        deviceId: device?.deviceId,
        enabled: device?.enabled ?? true,
        signsEveryCall: device?.signsEveryCall ?? true,
      }}
      onFinish={submit}
    >
      <Form.Item
        name="deviceId"
        label={t('device.id')}
        extra={t('device.idHint')}
        rules={[{ required: true, pattern: /^[A-Za-z0-9_.-]{4,64}$/, message: t('device.idWrong') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="secret"
        label={t('device.secret')}
        extra={t(device ? 'device.secretKeep' : 'device.secretHint')}
        rules={[{ pattern: /^[\x21-\x7e]{8,128}$/, message: t('device.secretWrong') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Space size={24}>
        <Form.Item name="enabled" label={t('device.enabled')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item
          name="signsEveryCall"
          label={t('device.signs')}
          tooltip={t('device.signsHint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      </Space>
      {(save.error ?? remove.error) && <FormProblem form={form} error={save.error ?? remove.error} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('cams.form.save')}
        </Button>
        <Button onClick={() => onDone()}>{t('common.cancel')}</Button>
        {device && (
          <Popconfirm
            title={t('device.remove')}
            description={t('device.removeText')}
            onConfirm={() => remove.mutate(undefined, { onSuccess: () => onDone() })}
          >
            <Button danger type="text">
              {t('device.remove')}
            </Button>
          </Popconfirm>
        )}
      </Space>
    </Form>
  );
}
