import { FileProtectOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { useOpenViewing } from '../api/recordings';
import type { Purpose, Range, Viewing } from '../api/types';
import { lastPurpose, PurposeFields, rememberPurpose } from './PurposeFields';
import styles from './Recordings.module.css';

interface PurposeGateProps {
  cameraId: string;
  range: Range;
  onOpen: (viewing: Viewing) => void;
}

/** In the picture's place until it is said, and written down, what the look is for. */
export function PurposeGate({ cameraId, range, onOpen }: PurposeGateProps) {
  const t = useT();
  const [form] = Form.useForm<Purpose>();
  const open = useOpenViewing();
  const submit = (purpose: Purpose) => {
    rememberPurpose(purpose);
    open.mutate({ cameraId, range, purpose }, { onSuccess: onOpen });
  };
  return (
    <div className={styles.gate}>
      <Form<Purpose>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={lastPurpose()}
        onFinish={submit}
        className={styles.gateForm}
        aria-label={t('recordings.purposeTitle')}
      >
        <h2>
          <FileProtectOutlined aria-hidden /> {t('recordings.purposeTitle')}
        </h2>
        <p className="muted">{t('recordings.purposeText')}</p>
        <PurposeFields autoFocus />
        {open.isError && <FormProblem form={form} error={open.error} onClose={open.reset} />}
        <Button type="primary" htmlType="submit" loading={open.isPending} block>
          {t('recordings.openDay')}
        </Button>
      </Form>
    </div>
  );
}
