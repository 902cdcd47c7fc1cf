import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Incident } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { useExport, type ExportFormat } from '../api/afterAction';

/** After-action: everything of the incident in one file, for a reason that the audit trail keeps. */
export function ExportButton({ incident }: { incident: Incident }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('PDF');
  const [reason, setReason] = useState('');
  const take = useExport(incident);
  const submit = () => take.mutate({ format, reason: reason.trim() }, { onSuccess: () => setOpen(false) });
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('export.button')}
      </Button>
      <Dialog
        open={open}
        title={t('export.title')}
        okText={t('export.do')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', loading: take.isPending }}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <p className="muted">{t('export.text')}</p>
        {take.isError && <ProblemAlert error={take.error} onClose={take.reset} />}
        <Radio.Group
          value={format}
          onChange={(event) => setFormat(event.target.value as ExportFormat)}
          options={[
            { value: 'PDF', label: t('export.pdf') },
            { value: 'JSON', label: t('export.json') },
          ]}
        />
        <Input.TextArea
          rows={3}
          maxLength={500}
          style={{ marginTop: 12 }}
          aria-label={t('export.reason')}
          placeholder={t('export.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </>
  );
}
