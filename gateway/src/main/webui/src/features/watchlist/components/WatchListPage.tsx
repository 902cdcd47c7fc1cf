import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { PurposeDialog } from '@/components/PurposeDialog';
import { useClear } from '@/components/useClear';
import { useT } from '@/lib/i18n';
import { isWholePlate, normalPlate } from '@/lib/plates';
import { useExportWatch } from '../api/watchFiles';
import { WATCH_VIEWS, type WatchView } from '../api/watchlist';
import { BatchBar } from './BatchBar';
import { ImportWatch } from './ImportWatch';
import { WatchDetail } from './WatchDetail';
import { WatchForm } from './WatchForm';
import { WatchTable } from './WatchTable';
import styles from './Watchlist.module.css';

/** Who is looking, and what his role lets him do with the list. */
export interface WatchViewer {
  user: string;
  jurisdiction: readonly string[];
  mayRequest: boolean;
  mayDecide: boolean;
}

/** The watch list (布控): what is looked out for, in whose name and until when, and what waits for a second person. */
export default function WatchListPage({ viewer }: { viewer: WatchViewer }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<'new' | 'import' | 'export'>();
  const start: WatchView = viewer.mayDecide ? 'waiting' : 'active';
  const batchId = params.get('batch') ?? undefined;
  const entryId = params.get('entry');
  const view = WATCH_VIEWS.find((candidate) => candidate === params.get('view')) ?? (batchId ? 'all' : start);
  const [plate, setPlate] = useState<string>();
  const change = (changes: Record<string, string | undefined>) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const close = () => setDialog(undefined);
  return (
    <ListPage
      title={t('watch.title')}
      tools={
        <div className={styles.tools}>
          <Segmented<WatchView>
            aria-label={t('common.view')}
            value={view}
            onChange={(next) => change({ view: next, batch: undefined })}
            options={WATCH_VIEWS.map((value) => ({ value, label: t(`watch.view.${value}`) }))}
          />
          <PlateFilter onChange={setPlate} />
          <Button icon={<DownloadOutlined />} onClick={() => setDialog('export')}>
            {t('watch.export')}
          </Button>
          {viewer.mayRequest && (
            <>
              <Button icon={<UploadOutlined />} onClick={() => setDialog('import')}>
                {t('watch.import')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('new')}>
                {t('watch.new')}
              </Button>
            </>
          )}
        </div>
      }
    >
      {batchId && (
        <BatchBar batchId={batchId} viewer={viewer} onClose={() => change({ batch: undefined, view: undefined })} />
      )}
      <WatchTable
        filter={{ view, plate, batchId }}
        onOpen={(id) => change({ entry: id })}
        onBatch={(id) => change({ batch: id, view: 'all' })}
      />
      {entryId && (
        <WatchDetail key={entryId} id={entryId} viewer={viewer} onClose={() => change({ entry: undefined })} />
      )}
      {dialog === 'new' && <WatchForm jurisdiction={viewer.jurisdiction} onClose={close} />}
      {dialog === 'import' && (
        <ImportWatch
          onShow={(id) => {
            close();
            change({ batch: id, view: 'all' });
          }}
          onClose={close}
        />
      )}
      {dialog === 'export' && <ExportWatch view={view} onClose={close} />}
    </ListPage>
  );
}

/** Whole plates only, as the list is asked; it says so instead of finding nothing. */
function PlateFilter({ onChange }: { onChange: (plate: string | undefined) => void }) {
  const t = useT();
  const clear = useClear();
  const [text, setText] = useState('');
  const wrong = text.trim() !== '' && !isWholePlate(text);
  return (
    <Input
      allowClear={clear}
      maxLength={20}
      style={{ width: 170 }}
      status={wrong ? 'warning' : undefined}
      title={wrong ? t('plate.whole') : undefined}
      placeholder={t('watch.findPlate')}
      aria-label={t('watch.findPlate')}
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        onChange(isWholePlate(typed) ? normalPlate(typed) : undefined);
      }}
    />
  );
}

const STATUS: Record<WatchView, string | undefined> = {
  waiting: 'REQUESTED',
  active: 'ACTIVE',
  over: 'REJECTED,WITHDRAWN,EXPIRED',
  all: undefined,
};

function ExportWatch({ view, onClose }: { view: WatchView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const run = useExportWatch();
  const done = (complete: boolean) => {
    if (!complete) void message.warning(t('watch.exportCut'), 10);
    onClose();
  };
  return (
    <PurposeDialog
      title={t('watch.exportTitle', { what: t(`watch.view.${view}`) })}
      okText={t('watch.export')}
      pending={run.isPending}
      error={run.error}
      onSubmit={(purpose) => run.mutate({ status: STATUS[view], purpose }, { onSuccess: done })}
      onClose={onClose}
    >
      <p className="muted">{t('watch.exportText')}</p>
    </PurposeDialog>
  );
}
