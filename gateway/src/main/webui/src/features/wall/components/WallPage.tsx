import { useRef, useState } from 'react';
import type { InputRef } from 'antd';
import type { Camera } from '@/api/types';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useHotkeys, type Hotkeys } from '@/lib/hotkeys';
import { useT } from '@/lib/i18n';
import { step, type WallSize } from '../api/layouts';
import { useWall, type WallControl } from '../api/useWall';
import { CameraPicker } from './CameraPicker';
import styles from './Wall.module.css';
import { WallTile } from './WallTile';
import { WallTools } from './WallTools';

interface WallPageProps {
  user: string;
  cameras: Camera[] | undefined;
  error: unknown;
  onRetry: () => void;
}

/** Several cameras at once. Only tiles that are seen have a stream. */
export default function WallPage({ user, cameras, error, onRetry }: WallPageProps) {
  const t = useT();
  const control = useWall(user);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<InputRef>(null);
  const [alone, setAlone] = useState(false);
  const fullScreen = () => void grid.current?.requestFullscreen?.();
  useWallKeys(
    control,
    () => setAlone((on) => !on),
    fullScreen,
    () => search.current?.focus(),
  );
  if (!cameras) return error ? <ErrorState error={error} onRetry={onRetry} /> : <SkeletonRows height={48} count={8} />;
  const streaming = cameras.filter(({ health }) => health && health !== 'NOT_CONNECTED');
  if (streaming.length === 0) return <EmptyState title={t('wall.noneTitle')} text={t('wall.noneText')} />;
  const { now } = control.wall;
  const tiles = alone ? [control.selected] : Array.from({ length: now.size }, (_, i) => i);
  return (
    <div className={styles.page}>
      <CameraPicker
        cameras={streaming}
        shown={now.tiles.slice(0, now.size)}
        searchRef={search}
        onPick={(id) => {
          control.put(control.selected, id);
          control.select((control.selected + 1) % now.size);
        }}
        onFill={control.fill}
      />
      <section className={styles.main} aria-label={t('nav.wallView')}>
        <WallTools control={control} onFullScreen={fullScreen} />
        <div ref={grid} className={styles.grid} style={{ '--columns': Math.sqrt(tiles.length) } as React.CSSProperties}>
          {tiles.map((tile) => (
            <WallTile
              key={tile}
              number={tile + 1}
              camera={streaming.find(({ id }) => id === now.tiles[tile])}
              missing={now.tiles[tile] != null}
              selected={tile === control.selected}
              large={tiles.length === 1}
              onSelect={() => control.select(tile)}
              onEnlarge={() => {
                control.select(tile);
                setAlone((on) => !on);
              }}
              onClear={() => control.put(tile, null)}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

function useWallKeys(control: WallControl, enlarge: () => void, fullScreen: () => void, focusSearch: () => void) {
  const { size } = control.wall.now;
  const ways = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
  const arrows = ways.map((key) => [key, () => control.select(step(size, control.selected, key))]);
  const sizes = ([1, 4, 9, 16] as WallSize[]).map((tiles) => [String(tiles).at(-1)!, () => control.resize(tiles)]);
  const keys = {
    ...Object.fromEntries([...arrows, ...sizes]),
    Enter: enlarge,
    Delete: () => control.put(control.selected, null),
    f: fullScreen,
    '/': focusSearch,
  } as Hotkeys;
  keys['1'] = () => control.resize(1);
  useHotkeys(keys, true, ways);
}
