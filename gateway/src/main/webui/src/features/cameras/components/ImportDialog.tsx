import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Space, Table, Upload } from 'antd';
import { useState } from 'react';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, wordOf } from '@/lib/i18n';
import { fieldError } from '@/lib/problemText';
import { useImport, type ImportReport } from '../api/cameraEdits';

type Existing = 'update' | 'skip';

/** A sheet of cameras: first what would come of it, then the doing. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [file, setFile] = useState<File>();
  const [existing, setExisting] = useState<Existing>('update');
  const run = useImport();
  const report = run.data;
  const start = (chosen: File, dryRun: boolean, how: Existing) => run.mutate({ file: chosen, dryRun, existing: how });
  const pick = (chosen: File) => {
    setFile(chosen);
    start(chosen, true, existing);
  };
  const again = () => {
    setFile(undefined);
    run.reset();
  };
  const toDo = report ? report.created + report.updated : 0;
  return (
    <Dialog open width={720} title={t('cams.imp.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <Space orientation="vertical" size={12} style={{ width: '100%' }}>
        {!file && (
          <Upload.Dragger
            accept=".csv,text/csv"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              pick(chosen);
              return false;
            }}
          >
            <p style={{ fontSize: 28, margin: 0 }}>
              <InboxOutlined aria-hidden />
            </p>
            <p>{t('cams.imp.pick')}</p>
          </Upload.Dragger>
        )}
        <span className="muted">{t('cams.imp.hint')}</span>
        <Space wrap>
          <span>{t('cams.imp.existing')}</span>
          <Segmented<Existing>
            aria-label={t('cams.imp.existing')}
            value={existing}
            options={[
              { value: 'update', label: t('cams.imp.update') },
              { value: 'skip', label: t('cams.imp.skip') },
            ]}
            onChange={(how) => {
              setExisting(how);
              if (file && !(report && !report.dryRun)) start(file, true, how);
            }}
          />
          {file && <span className="ellipsis">{file.name}</span>}
        </Space>
        {run.error && <ProblemAlert error={run.error} />}
        {report && <Report report={report} />}
        <Space>
          {file && report?.dryRun && (
            <Button
              type="primary"
              disabled={toDo === 0}
              loading={run.isPending}
              onClick={() => start(file, false, existing)}
            >
              {t('cams.imp.run', { count: toDo })}
            </Button>
          )}
          {file && <Button onClick={again}>{t('cams.imp.other')}</Button>}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Space>
      </Space>
    </Dialog>
  );
}

function Report({ report }: { report: ImportReport }) {
  const t = useT();
  return (
    <>
      <Alert
        type={report.dryRun ? 'info' : report.failed > 0 ? 'warning' : 'success'}
        showIcon
        title={t(report.dryRun ? 'cams.imp.dryResult' : 'cams.imp.done')}
        description={
          <>
            <div>
              {t('cams.imp.counts', {
                created: report.created,
                updated: report.updated,
                unchanged: report.unchanged,
                skipped: report.skipped,
                failed: report.failed,
              })}{' '}
              <span className="muted">{report.encoding}</span>
            </div>
            {report.unknownColumns.length > 0 && (
              <div>{t('cams.imp.unknown', { columns: report.unknownColumns.join(', ') })}</div>
            )}
          </>
        }
      />
      {report.problems.length > 0 && (
        <Table
          size="small"
          rowKey={(row) => `${row.line}/${row.field ?? ''}/${row.message}`}
          dataSource={report.problems}
          pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('cams.imp.line'), dataIndex: 'line', width: 64 },
            { title: t('camera.code'), dataIndex: 'code', width: 140, ellipsis: true },
            {
              title: t('cams.imp.column'),
              width: 120,
              render: (_, { field }) => (field ? wordOf(t, 'cams.col', field.replace(/\[.*$/, '')) : '—'),
            },
            { title: t('cams.imp.why'), render: (_, { message }) => fieldError(message) },
          ]}
        />
      )}
    </>
  );
}
