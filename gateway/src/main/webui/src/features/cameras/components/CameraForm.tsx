import { Button, Form, Space } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { SidePanel } from '@/components/Dialog';
import { DraftNotice } from '@/components/DraftNotice';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { fieldError } from '@/lib/problemText';
import { useSaveCamera } from '../api/cameraEdits';
import { bodyOf, draftOf, fieldOf, valuesOf, type CameraValues } from '../api/cameraForm';
import { useCamera } from '../api/cameraLists';
import type { CameraFull } from '../api/cameraTypes';
import { BasicFields } from './BasicFields';
import { FormConflict } from './FormConflict';
import { StreamFields } from './StreamFields';

interface FormProps {
  /** `new`, or the id of the camera to change. */
  form: string;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Adding and changing a camera, beside the list. */
export function CameraForm({ form, onClose, onSaved }: FormProps) {
  const t = useT();
  const id = form === 'new' ? undefined : form;
  const query = useCamera(id);
  const ready = id === undefined || query.data !== undefined;
  return (
    <SidePanel
      open
      size={560}
      title={t(id ? 'cams.form.edit' : 'cams.form.new')}
      onClose={onClose}
      destroyOnHidden
      styles={{ body: { paddingBottom: 72 } }}
    >
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!ready && !query.isError && <SkeletonRows height={44} count={9} />}
      {ready && <Fields key={form} camera={query.data} refetch={() => query.refetch()} {...{ onClose, onSaved }} />}
    </SidePanel>
  );
}

interface FieldsProps {
  camera?: CameraFull;
  refetch: () => Promise<unknown>;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const NO_DRAFT: CameraValues | null = null;

function Fields({ camera, refetch, onClose, onSaved }: FieldsProps) {
  const t = useT();
  const [form] = Form.useForm<CameraValues>();
  const save = useSaveCamera();
  const [draft, keepDraft, dropDraft] = useDraft<CameraValues | null>(`camera.${camera?.id ?? 'new'}`, NO_DRAFT);
  const [restored, setRestored] = useState(draft !== null);
  /** What the form was filled from: the version that a save refers to. */
  const [base, setBase] = useState(camera);
  const [key] = useState(() => crypto.randomUUID());
  const problem = save.error ? asProblem(save.error) : undefined;
  const conflict = problem?.status === 412 || problem?.status === 409;

  useEffect(() => {
    if (conflict) void refetch();
  }, [conflict, refetch]);

  const submit = useCallback(
    async (values: CameraValues, version: number | undefined) => {
      try {
        const saved = await save.mutateAsync({ id: camera?.id, version, body: bodyOf(values, camera ?? base), key });
        dropDraft();
        onSaved(saved.id);
      } catch (error) {
        const errors = asProblem(error).body.errors ?? [];
        form.setFields(
          errors.map(({ field, message }) => ({ name: fieldOf(field ?? ''), errors: [fieldError(message)] })),
        );
        const first = errors[0]?.field;
        if (first) form.scrollToField(fieldOf(first), { focus: true });
      }
    },
    [save, camera, base, key, dropDraft, onSaved, form],
  );
  const startAgain = () => {
    dropDraft();
    setRestored(false);
    setBase(camera);
    save.reset();
    form.setFieldsValue({ ...emptied(form.getFieldsValue(true) as CameraValues), ...valuesOf(camera) });
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark
      validateTrigger={['onChange', 'onBlur']}
      initialValues={draft ?? valuesOf(camera)}
      onValuesChange={(_, values: CameraValues) => keepDraft(draftOf(values))}
      onFinish={(values) => void submit(values, base?.version)}
    >
      {restored && <DraftNotice onDiscard={startAgain} />}
      <BasicFields />
      <StreamFields camera={camera} />
      {conflict && base && camera && camera.version !== base.version && (
        <FormConflict
          before={base}
          now={camera}
          onTheirs={startAgain}
          onMine={() => void submit(form.getFieldsValue(true) as CameraValues, camera.version)}
        />
      )}
      {problem && !conflict && <ProblemAlert error={problem} />}
      <Space style={{ marginTop: 16 }}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('cams.form.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Space>
    </Form>
  );
}

function emptied(values: CameraValues): CameraValues {
  return Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
}
