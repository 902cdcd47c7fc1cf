import { Alert, App, Form, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { useOrderClip } from '../api/clips';
import type { ClipKind, Purpose, Range } from '../api/types';
import { lastPurpose, PurposeFields, rememberPurpose } from './PurposeFields';
import { RangeFields } from './RangeFields';
import styles from './Recordings.module.css';

const LONGEST = 3_600_000;

interface ExportDialogProps {
  cameraId: string;
  cameraName: string;
  /** Whether the camera has privacy masks. */
  masked: boolean;
  /** Whether this person may export what lies under them. */
  originals: boolean;
  range: Range;
  onClose: () => void;
  onOrdered: () => void;
}

/** What leaves, in which form and what for; the service makes it, and the list of exports shows how far it is. */
export function ExportDialog(props: ExportDialogProps) {
  const { cameraId, cameraName, masked, originals, onClose, onOrdered } = props;
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Purpose>();
  const order = useOrderClip();
  const [key] = useState(() => crypto.randomUUID());
  const [range, setRange] = useState(props.range);
  const withheld = masked && !originals;
  const [kind, setKind] = useState<ClipKind>(withheld ? 'SHARED' : 'ORIGINAL');
  const tooLong = range.to - range.from > LONGEST;
  const submit = (purpose: Purpose) => {
    rememberPurpose(purpose);
    order.mutate(
      { cameraId, range, kind, purpose, key: `${key}-${kind}-${range.from}-${range.to}` },
      {
        onSuccess: () => {
          void message.success(t('recordings.ordered'));
          onOrdered();
        },
      },
    );
  };
  return (
    <Dialog
      open
      width={560}
      title={t('recordings.exportOf', { camera: cameraName })}
      okText={t('recordings.export')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: tooLong || range.to <= range.from }}
      confirmLoading={order.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={lastPurpose()} onFinish={submit}>
        <Form.Item label={t('recordings.range')}>
          <RangeFields range={range} onChange={setRange} />
          {tooLong && <span className={styles.wrong}>{t('recordings.tooLong')}</span>}
        </Form.Item>
        <Form.Item label={t('recordings.kind')}>
          <Radio.Group
            className={styles.kinds}
            value={kind}
            onChange={(event) => setKind(event.target.value as ClipKind)}
          >
            <Radio value="ORIGINAL" disabled={withheld}>
              {t('clipKind.ORIGINAL')}
              <small className="muted">{t(withheld ? 'recordings.originalWithheld' : 'recordings.originalHelp')}</small>
            </Radio>
            <Radio value="SHARED">
              {t('clipKind.SHARED')}
              <small className="muted">{t('recordings.sharedHelp')}</small>
            </Radio>
          </Radio.Group>
        </Form.Item>
        {masked && kind === 'ORIGINAL' && (
          <Alert type="warning" showIcon title={t('recordings.unmaskedWarning')} className={styles.warning} />
        )}
        <PurposeFields autoFocus />
        {order.isError && <FormProblem form={form} error={order.error} onClose={order.reset} />}
      </Form>
    </Dialog>
  );
}
