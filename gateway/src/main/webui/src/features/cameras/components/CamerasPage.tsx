import { Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Camera, CameraHealth, CameraTier } from '@/api/types';
import { ListPage } from '@/components/ListPage';
import { CountyMap } from '@/components/map';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, wordOf } from '@/lib/i18n';
import { useCameras } from '../api/cameras';
import { CameraDetail } from './CameraDetail';
import styles from './CamerasPage.module.css';
import { CameraTable } from './CameraTable';

const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];
const HEALTHS: CameraHealth[] = ['ONLINE', 'DEGRADED', 'OFFLINE', 'NOT_CONNECTED'];

interface Filter {
  text: string;
  tier?: CameraTier;
  health?: CameraHealth;
  township?: string;
}

export default function CamerasPage({ selectedId, pictures }: { selectedId?: string; pictures: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const query = useCameras();
  const [filter, setFilter] = useState<Filter>({ text: '' });
  const shown = useMemo(() => (query.data ?? []).filter((camera) => fits(camera, filter)), [query.data, filter]);
  const selected = query.data?.find(({ id }) => id === selectedId);
  const select = (id: string) => void navigate(`/cameras/${encodeURIComponent(id)}`, { replace: true });
  return (
    <div className={styles.page}>
      <ListPage
        title={t('camera.title')}
        count={query.data && shown.length}
        tools={<Filters filter={filter} cameras={query.data ?? []} onChange={setFilter} />}
      >
        {query.isPending && <SkeletonRows height={32} count={12} />}
        {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && <EmptyState title={t('camera.noneTitle')} text={t('camera.noneText')} />}
        {query.data && query.data.length > 0 && shown.length === 0 && (
          <EmptyState title={t('camera.emptyTitle')} text={t('camera.emptyText')} />
        )}
        {shown.length > 0 && <CameraTable cameras={shown} selectedId={selectedId} onSelect={select} />}
      </ListPage>
      <aside className={styles.side}>
        {selected ? (
          <CameraDetail camera={selected} pictures={pictures} />
        ) : (
          <p className="muted">{t('camera.pick')}</p>
        )}
        <div className={styles.map}>
          <CountyMap cameras={shown} looking={selected} onCamera={select} />
        </div>
      </aside>
    </div>
  );
}

interface FiltersProps {
  filter: Filter;
  cameras: Camera[];
  onChange: (filter: Filter) => void;
}

function Filters({ filter, cameras, onChange }: FiltersProps) {
  const t = useT();
  const townships = [...new Set(cameras.map(({ townshipCode }) => townshipCode))].sort();
  const select = { allowClear: true, size: 'middle' as const, style: { width: 120 } };
  return (
    <div className={styles.tools}>
      <Select<CameraHealth>
        {...select}
        placeholder={t('camera.health')}
        aria-label={t('camera.health')}
        options={HEALTHS.map((value) => ({ value, label: wordOf(t, 'health', value) }))}
        onChange={(health) => onChange({ ...filter, health })}
      />
      <Select<CameraTier>
        {...select}
        placeholder={t('camera.tier')}
        aria-label={t('camera.tier')}
        options={TIERS.map((value) => ({ value, label: wordOf(t, 'tier', value) }))}
        onChange={(tier) => onChange({ ...filter, tier })}
      />
      <Select<string>
        {...select}
        placeholder={t('common.township')}
        aria-label={t('common.township')}
        options={townships.map((value) => ({ value, label: <Township code={value} /> }))}
        onChange={(township) => onChange({ ...filter, township })}
      />
      <Input
        allowClear
        style={{ width: 160 }}
        placeholder={t('camera.search')}
        aria-label={t('camera.search')}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
    </div>
  );
}

function fits(camera: Camera, { text, tier, health, township }: Filter): boolean {
  const needle = text.trim().toLowerCase();
  return (
    (!tier || camera.tier === tier) &&
    (!health || (camera.health ?? 'NOT_CONNECTED') === health) &&
    (!township || camera.townshipCode === township) &&
    (needle === '' || `${camera.name} ${camera.code ?? ''}`.toLowerCase().includes(needle))
  );
}
