import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { Dialog } from './Dialog';
import { FormProblem } from './FormProblem';

/** What a look at people's ways is for. */
export interface Purpose {
  reference: string;
  reason: string;
}

interface PurposeDialogProps {
  title: string;
  okText: string;
  danger?: boolean;
  pending?: boolean;
  error?: unknown;
  /** What is looked at, and what follows from it. */
  children?: ReactNode;
  onSubmit: (purpose: Purpose) => void;
  onClose: () => void;
}

const NONE: Purpose = { reference: '', reason: '' };

/**
 * Asks for the case and the reason before anything is looked up. What was said last in this tab stands there again: one
 * works on one case for a while, and sees what is written down in one's name each time.
 */
export function PurposeDialog({
  title,
  okText,
  danger,
  pending,
  error,
  children,
  onSubmit,
  onClose,
}: PurposeDialogProps) {
  const t = useT();
  const [last, remember] = useDraft<Purpose>('purpose', NONE);
  const [form] = Form.useForm<Purpose>();
  const submit = ({ reference, reason }: Purpose) => {
    if (pending) return;
    const purpose = { reference: reference.trim(), reason: reason.trim() };
    remember(purpose);
    onSubmit(purpose);
  };
  return (
    <Dialog
      open
      width={520}
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      cancelText={t('common.cancel')}
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
      {error !== undefined && error !== null && <FormProblem form={form} error={error} />}
      <Form<Purpose> form={form} layout="vertical" initialValues={last} onFinish={submit}>
        <Form.Item
          name="reference"
          label={t('purpose.reference')}
          rules={[{ required: true, whitespace: true, message: t('purpose.referenceNeeded') }]}
        >
          {/* Enter submits it, as any form with one line to write in. */}
          <Input autoFocus maxLength={100} placeholder={t('purpose.referenceHint')} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('purpose.reason')}
          extra={t('purpose.written')}
          rules={[{ required: true, whitespace: true, message: t('purpose.reasonNeeded') }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} showCount />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
