import { Form, Input } from 'antd';
import { useT } from '@/lib/i18n';
import type { Purpose } from '../api/types';

/** The purpose of the shift's last look: offered again, never sent without a person's word. */
let last: Purpose | undefined;

export function lastPurpose(): Purpose | undefined {
  return last;
}

export function rememberPurpose(purpose: Purpose): void {
  last = purpose;
}

/** Case, incident or task number, and the reason in words: what every look and every copy must name. */
export function PurposeFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useT();
  const required = { required: true, whitespace: true, message: t('recordings.needed') };
  return (
    <>
      <Form.Item name="reference" label={t('recordings.reference')} rules={[required]}>
        <Input autoFocus={autoFocus} maxLength={100} placeholder={t('recordings.referenceExample')} />
      </Form.Item>
      <Form.Item name="reason" label={t('recordings.reason')} rules={[required]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </>
  );
}
