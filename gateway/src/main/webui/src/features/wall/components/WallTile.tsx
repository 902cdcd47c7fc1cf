import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Camera } from '@/api/types';
import { LivePlayer } from '@/components/live';
import { useT, wordOf } from '@/lib/i18n';
import styles from './Wall.module.css';

interface WallTileProps {
  number: number;
  camera?: Camera;
  /** A camera was put here that is not there any more, or outside the jurisdiction. */
  missing: boolean;
  selected: boolean;
  large: boolean;
  onSelect: () => void;
  onEnlarge: () => void;
  onClear: () => void;
}

export function WallTile({ number, camera, missing, selected, large, onSelect, onEnlarge, onClear }: WallTileProps) {
  const t = useT();
  return (
    <div
      className={`${styles.tile} ${selected ? styles.selected : ''}`}
      data-tile={number}
      onClick={onSelect}
      onDoubleClick={onEnlarge}
    >
      {camera ? (
        <>
          <LivePlayer key={camera.id} cameraId={camera.id} name={camera.name} stream={large ? 'main' : 'sub'} small />
          <div className={styles.caption}>
            <span className="ellipsis" title={camera.name}>
              {camera.name}
            </span>
            <span className={styles.tier}>{wordOf(t, 'tier', camera.tier)}</span>
            <Button
              size="small"
              type="text"
              aria-label={t('wall.clear')}
              icon={<CloseOutlined />}
              onClick={(event) => {
                event.stopPropagation();
                onClear();
              }}
            />
          </div>
        </>
      ) : (
        <div className={styles.empty}>
          <b>{number}</b>
          <span>{t(missing ? 'wall.missing' : selected ? 'wall.pickHere' : 'wall.empty')}</span>
        </div>
      )}
    </div>
  );
}
