import { AppstoreOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Input, Select, type InputRef } from 'antd';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { Camera, CameraTier } from '@/api/types';
import { StatusTag } from '@/components/marks';
import { Township } from '@/components/Township';
import { useClear } from '@/components/useClear';
import { useT, wordOf } from '@/lib/i18n';
import styles from './Wall.module.css';

const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];
const ROW = 40;

interface CameraPickerProps {
  cameras: Camera[];
  /** On the wall now. */
  shown: readonly (string | null)[];
  searchRef: RefObject<InputRef | null>;
  onPick: (id: string) => void;
  onFill: (ids: string[]) => void;
}

/** Cameras with a stream, by township, tier and name; a click puts one on the chosen tile. */
export function CameraPicker({ cameras, shown, searchRef, onPick, onFill }: CameraPickerProps) {
  const t = useT();
  const clear = useClear();
  const [text, setText] = useState('');
  const [tier, setTier] = useState<CameraTier>();
  const [township, setTownship] = useState<string>();
  const townships = useMemo(() => [...new Set(cameras.map((c) => c.townshipCode))].sort(), [cameras]);
  const fitting = useMemo(() => {
    const needle = text.trim().toLowerCase();
    return cameras.filter(
      (camera) =>
        (!tier || camera.tier === tier) &&
        (!township || camera.townshipCode === township) &&
        `${camera.name} ${camera.code ?? ''}`.toLowerCase().includes(needle),
    );
  }, [cameras, text, tier, township]);
  return (
    <aside className={styles.picker} aria-label={t('wall.cameras')}>
      <div className={styles.filters}>
        <Input
          ref={searchRef}
          allowClear={clear}
          placeholder={t('camera.search')}
          aria-label={t('camera.search')}
          onChange={(event) => setText(event.target.value)}
        />
        <Select<string>
          allowClear={clear}
          placeholder={t('common.township')}
          aria-label={t('common.township')}
          options={townships.map((value) => ({ value, label: <Township code={value} /> }))}
          onChange={setTownship}
        />
        <Select<CameraTier>
          allowClear={clear}
          placeholder={t('camera.tier')}
          aria-label={t('camera.tier')}
          options={TIERS.map((value) => ({ value, label: wordOf(t, 'tier', value) }))}
          onChange={setTier}
        />
        <Button
          icon={<AppstoreOutlined />}
          disabled={fitting.length === 0}
          onClick={() => onFill(fitting.map(({ id }) => id))}
        >
          {t('wall.fill', { count: fitting.length })}
        </Button>
      </div>
      <PickList cameras={fitting} shown={shown} onPick={onPick} />
    </aside>
  );
}

function PickList({ cameras, shown, onPick }: Pick<CameraPickerProps, 'cameras' | 'shown' | 'onPick'>) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: cameras.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={styles.list}>
      {cameras.length === 0 && <p className="muted">{t('camera.emptyTitle')}</p>}
      <div style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const camera = cameras[index]!;
          return (
            <button
              key={camera.id}
              type="button"
              className={styles.row}
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              aria-pressed={shown.includes(camera.id)}
              onClick={() => onPick(camera.id)}
            >
              <span className="ellipsis" title={camera.name}>
                {camera.name}
              </span>
              <StatusTag group="health" value={camera.health ?? 'NOT_CONNECTED'} />
            </button>
          );
        })}
      </div>
    </div>
  );
}
