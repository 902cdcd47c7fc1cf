import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Space, Table, Upload } from 'antd';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, wordOf } from '@/lib/i18n';
import { fieldError } from '@/lib/problemText';
import { save, template, useImportWatch, type ImportReport } from '../api/watchFiles';

interface ImportWatchProps {
  onShow: (batchId: string) => void;
  onClose: () => void;
}

/** A file of entries: good rows become requests of one batch, bad ones are named with their line and left out. */
export function ImportWatch({ onShow, onClose }: ImportWatchProps) {
  const t = useT();
  const load = useImportWatch();
  const report = load.data;
  return (
    <Dialog open width={760} title={t('watch.imp.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <Space orientation="vertical" size={12} style={{ width: '100%' }}>
        {!report && (
          <Upload.Dragger
            accept=".csv,text/csv"
            maxCount={1}
            showUploadList={false}
            disabled={load.isPending}
            beforeUpload={(file) => {
              load.mutate(file);
              return false;
            }}
          >
            <p style={{ fontSize: 28, margin: 0 }}>
              <InboxOutlined aria-hidden />
            </p>
            <p>{t(load.isPending ? 'watch.imp.reading' : 'watch.imp.pick')}</p>
          </Upload.Dragger>
        )}
        {!report && (
          <span className="muted">
            {t('watch.imp.hint')}{' '}
            <Button
              type="link"
              size="small"
              onClick={() =>
                save(new Blob([template(Date.now())], { type: 'text/csv;charset=UTF-8' }), 'watch-list-template.csv')
              }
            >
              {t('watch.imp.template')}
            </Button>
          </span>
        )}
        {load.isError && <ProblemAlert error={load.error} onClose={load.reset} />}
        {report && <Report report={report} />}
        <Space>
          {report?.batchId && (
            <Button type="primary" onClick={() => onShow(report.batchId ?? '')}>
              {t('watch.imp.show')}
            </Button>
          )}
          {report && <Button onClick={load.reset}>{t('watch.imp.other')}</Button>}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Space>
      </Space>
    </Dialog>
  );
}

export function Report({ report }: { report: ImportReport }) {
  const t = useT();
  const { requested, rejected } = report;
  return (
    <>
      <Alert
        type={requested.length === 0 ? 'error' : rejected.length > 0 ? 'warning' : 'success'}
        showIcon
        title={t('watch.imp.result', { good: requested.length, bad: rejected.length })}
        description={requested.length > 0 ? t('watch.imp.waits') : undefined}
      />
      {rejected.length > 0 && (
        <Table
          size="small"
          rowKey="line"
          dataSource={rejected}
          pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('watch.imp.line'), dataIndex: 'line', width: 64 },
            { title: t('watch.plate'), dataIndex: 'plate', width: 130, ellipsis: true },
            {
              title: t('watch.imp.column'),
              width: 130,
              render: (_, { field }) => (field ? wordOf(t, 'watch.imp.field', field) : '—'),
            },
            { title: t('watch.imp.why'), render: (_, { message }) => fieldError(message) },
          ]}
        />
      )}
    </>
  );
}
