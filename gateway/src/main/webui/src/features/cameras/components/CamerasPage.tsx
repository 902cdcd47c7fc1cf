import { CloseOutlined, DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Space } from 'antd';
import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { CountyMap, unread } from '@/components/map';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useCameras } from '../api/cameras';
import { exportPath, useCamera, useCameraCounts } from '../api/cameraLists';
import { CameraActions } from './CameraActions';
import { CameraDetail } from './CameraDetail';
import { CameraFilters } from './CameraFilters';
import { CameraForm } from './CameraForm';
import { CameraList } from './CameraList';
import { CameraMapView } from './CameraMapView';
import styles from './CamerasPage.module.css';
import { CameraTree } from './CameraTree';
import { DevicePanel } from './DevicePanel';
import { ImportDialog } from './ImportDialog';
import { useCameraSearch, VIEWS, type CameraSearch, type View } from './useCameraSearch';
import { COLUMNS, useColumns, type Column } from './useColumns';

/** What the signed-in person may do here. */
export interface CameraRights {
  pictures: boolean;
  edit: boolean;
  draw: boolean;
  export: boolean;
  devices: boolean;
}

export default function CamerasPage({ selectedId, rights }: { selectedId?: string; rights: CameraRights }) {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useCameraSearch();
  const counts = useCameraCounts();
  const [columns, setColumns] = useColumns();
  const one = useCamera(selectedId);
  const selected = one.data;
  const all = useCameras(search.view !== 'map');
  const go = useCallback(
    (id: string | undefined) =>
      void navigate(
        { pathname: id ? `/cameras/${encodeURIComponent(id)}` : '/cameras', search: params.toString() },
        { replace: true },
      ),
    [navigate, params],
  );
  const total = counts.data?.items.reduce((sum, { cameras }) => sum + cameras, 0);
  const empty = (
    <EmptyState
      title={t('camera.noneTitle')}
      text={t('camera.noneText')}
      action={
        rights.edit && (
          <Button type="primary" onClick={() => search.set({ form: 'new' })}>
            {t('cams.add')}
          </Button>
        )
      }
    />
  );
  return (
    <div className={styles.page} data-chosen={selectedId !== undefined}>
      <ListPage
        title={t('camera.title')}
        count={total}
        tools={<Tools search={search} rights={rights} columns={columns} onColumns={setColumns} />}
      >
        {search.view === 'list' && (
          <CameraList
            filter={search.filter}
            columns={columns}
            selectedId={selectedId}
            onSelect={go}
            onTag={(tag) => search.set({ tag })}
            empty={empty}
          />
        )}
        {search.view === 'tree' && (
          <CameraTree filter={search.filter} selectedId={selectedId} onSelect={go} empty={empty} />
        )}
        {search.view === 'map' && <CameraMapView filter={search.filter} selectedId={selectedId} onSelect={go} />}
      </ListPage>
      <aside className={styles.side}>
        {selectedId && (
          <Button
            className={styles.close}
            icon={<CloseOutlined />}
            aria-label={t('common.close')}
            onClick={() => go(undefined)}
          />
        )}
        {selected ? (
          <>
            <CameraDetail camera={selected} pictures={rights.pictures} />
            <CameraActions
              id={selected.id}
              name={selected.name}
              mayEdit={rights.edit}
              mayDraw={rights.draw}
              onEdit={() => search.set({ form: selected.id })}
              onGone={() => go(undefined)}
            />
            {rights.devices && <DevicePanel key={selected.id} cameraId={selected.id} mayChange={rights.edit} />}
          </>
        ) : selectedId && one.isError ? (
          <ErrorState error={one.error} onRetry={() => void one.refetch()} />
        ) : selectedId ? (
          <SkeletonRows count={2} height={140} />
        ) : (
          <p className="muted">{t('camera.pick')}</p>
        )}
        {search.view !== 'map' && (
          <div className={styles.map}>
            <CountyMap cameras={all.data} looking={selected} onCamera={go} missing={unread('cameras', all)} />
          </div>
        )}
      </aside>
      {search.form && rights.edit && (
        <CameraForm
          form={search.form}
          onClose={() => search.set({ form: undefined })}
          onSaved={(id) => {
            const next = new URLSearchParams(params);
            next.delete('form');
            void navigate({ pathname: `/cameras/${encodeURIComponent(id)}`, search: next.toString() });
          }}
        />
      )}
      {search.importing && rights.edit && <ImportDialog onClose={() => search.set({ import: undefined })} />}
    </div>
  );
}

interface ToolsProps {
  search: CameraSearch;
  rights: CameraRights;
  columns: readonly Column[];
  onColumns: (columns: Column[]) => void;
}

function Tools({ search, rights, columns, onColumns }: ToolsProps) {
  const t = useT();
  return (
    <>
      <Space wrap>
        {rights.export && (
          <Button icon={<DownloadOutlined />} href={exportPath(search.filter)} download="cameras.csv">
            {t('cams.export')}
          </Button>
        )}
        {rights.edit && (
          <>
            <Button icon={<UploadOutlined />} onClick={() => search.set({ import: '1' })}>
              {t('cams.import')}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => search.set({ form: 'new' })}>
              {t('cams.add')}
            </Button>
          </>
        )}
      </Space>
      <div className={styles.tools}>
        <Segmented<View>
          aria-label={t('common.view')}
          value={search.view}
          options={VIEWS.map((value) => ({ value, label: t(`cams.${value}`) }))}
          onChange={(view) => search.set({ view: view === 'list' ? undefined : view })}
        />
        <CameraFilters filter={search.filter} onChange={search.set} />
        {search.filter.tag && (
          <Button onClick={() => search.set({ tag: undefined })}>
            {t('cams.tag')}: {search.filter.tag} ✕
          </Button>
        )}
        {search.view === 'list' && <ColumnChoice columns={columns} onColumns={onColumns} />}
      </div>
    </>
  );
}

const TITLES = {
  code: 'camera.code',
  tier: 'camera.tier',
  township: 'common.township',
  tags: 'cams.tags',
  reason: 'common.reason',
} as const;

function ColumnChoice({ columns, onColumns }: Pick<ToolsProps, 'columns' | 'onColumns'>) {
  const t = useT();
  const keys = (selected: string[]) => COLUMNS.filter((column) => selected.includes(column));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        multiple: true,
        selectable: true,
        selectedKeys: [...columns],
        items: COLUMNS.map((key) => ({ key, label: t(TITLES[key]) })),
        onSelect: ({ selectedKeys }) => onColumns(keys(selectedKeys)),
        onDeselect: ({ selectedKeys }) => onColumns(keys(selectedKeys)),
      }}
    >
      <Button>{t('cams.columns')}</Button>
    </Dropdown>
  );
}
