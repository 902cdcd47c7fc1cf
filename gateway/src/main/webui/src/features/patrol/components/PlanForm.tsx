import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { DraftNotice } from '@/components/DraftNotice';
import { FormProblem } from '@/components/FormProblem';
import { ErrorState } from '@/components/states';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { usePatrolCameras, useSavePlan, WEEKDAYS, type Plan, type PlanRequest } from '../api/patrol';
import { CameraOrder } from './CameraOrder';
import styles from './Patrol.module.css';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const START: PlanRequest = { name: '', cameraIds: [], secondsEach: 20, schedule: [], enabled: true };

interface Begun {
  version?: number;
  draft: PlanRequest;
}

const NOTHING: Begun | null = null;

/** Makes or changes a plan. Its township is that of its cameras when they share one, else it is the county's. */
export function PlanForm({ plan, onClose }: { plan?: Plan; onClose: () => void }) {
  const t = useT();
  const cameras = usePatrolCameras(true);
  const save = useSavePlan();
  const [form] = Form.useForm<PlanRequest>();
  const [begun, keep, drop] = useDraft<Begun | null>(`patrol-plan.${plan?.id ?? 'new'}`, NOTHING);
  const [restored, setRestored] = useState(begun !== null);
  // The version that the draft was begun on: what somebody else changed meanwhile is not overwritten.
  const version = begun?.version ?? plan?.version;
  const startAgain = () => {
    drop();
    save.reset();
    setRestored(false);
    form.setFieldsValue(plan ?? START);
  };
  const townshipOf = new Map(cameras.data?.map(({ id, townshipCode }) => [id, townshipCode]));
  const submit = (values: PlanRequest) => {
    // Without the list nothing is known of the cameras, and the plan would become the county's.
    if (!cameras.data) return;
    const townships = new Set(values.cameraIds.map((id) => townshipOf.get(id)));
    const [only] = townships;
    const townshipCode = townships.size === 1 ? only : undefined;
    const request = { ...values, townshipCode, schedule: values.schedule ?? [] };
    save.mutate(
      { plan: plan && { ...plan, version: version ?? plan.version }, request },
      {
        onSuccess: () => {
          drop();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      width={640}
      title={t(plan ? 'patrol.edit' : 'patrol.newPlan')}
      onCancel={onClose}
      okText={t('patrol.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: !cameras.data }}
      onOk={form.submit}
    >
      {restored && <DraftNotice onDiscard={startAgain} />}
      {save.isError && <FormProblem form={form} error={save.error} />}
      {cameras.isError && !cameras.data && <ErrorState error={cameras.error} onRetry={() => void cameras.refetch()} />}
      <Form<PlanRequest>
        form={form}
        layout="vertical"
        initialValues={begun?.draft ?? plan ?? START}
        onValuesChange={(_, draft: PlanRequest) => keep({ version, draft })}
        onFinish={submit}
      >
        <Form.Item name="name" label={t('patrol.name')} rules={[{ required: true, whitespace: true, max: 200 }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item
          name="cameraIds"
          label={t('patrol.order')}
          rules={[
            { required: true, type: 'array', max: 200 },
            {
              validator: (_, ids: string[]) =>
                ids.every((id) => townshipOf.has(id))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('patrol.takeOutGone'))),
            },
          ]}
        >
          <CameraOrder cameras={cameras.data} />
        </Form.Item>
        <Form.Item name="secondsEach" label={t('patrol.seconds')} rules={[{ required: true }]}>
          <InputNumber min={3} max={600} />
        </Form.Item>
        <Form.Item name="enabled" label={t('patrol.enabled')} valuePropName="checked" extra={t('patrol.enabledHelp')}>
          <Switch />
        </Form.Item>
        <Form.Item label={t('patrol.schedule')}>
          <Windows />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

function Windows() {
  const t = useT();
  return (
    <Form.List name="schedule">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.window}>
              <Form.Item name={[name, 'days']} rules={[{ required: true, message: t('patrol.days') }]}>
                <Select
                  mode="multiple"
                  aria-label={t('patrol.days')}
                  maxTagCount="responsive"
                  placeholder={t('patrol.days')}
                  options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'from']} rules={[{ required: true, pattern: TIME, message: 'HH:mm' }]}>
                <Input aria-label={t('patrol.from')} placeholder="08:00" />
              </Form.Item>
              <Form.Item name={[name, 'to']} rules={[{ required: true, pattern: TIME, message: 'HH:mm' }]}>
                <Input aria-label={t('patrol.to')} placeholder="20:00" />
              </Form.Item>
              <Form.Item name={[name, 'everyMinutes']} rules={[{ required: true, message: t('patrol.every') }]}>
                <InputNumber aria-label={t('patrol.every')} placeholder={t('patrol.every')} min={5} max={1440} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('patrol.remove')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            block
            icon={<PlusOutlined />}
            onClick={() => add({ days: [...WEEKDAYS], from: '08:00', to: '20:00', everyMinutes: 120 })}
          >
            {t('patrol.addWindow')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
