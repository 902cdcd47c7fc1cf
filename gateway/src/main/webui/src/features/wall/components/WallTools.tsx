import { DeleteOutlined, ExpandOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Segmented, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useT } from '@/lib/i18n';
import { SIZES, type WallSize } from '../api/layouts';
import type { WallControl } from '../api/useWall';
import styles from './Wall.module.css';

export function WallTools({ control, onFullScreen }: { control: WallControl; onFullScreen: () => void }) {
  const t = useT();
  const { now, saved } = control.wall;
  const loaded = saved.find(({ size, tiles }) => size === now.size && tiles.every((tile, i) => tile === now.tiles[i]));
  return (
    <header className={styles.tools}>
      <h1>{t('nav.wallView')}</h1>
      <Segmented<WallSize>
        aria-label={t('wall.size')}
        value={now.size}
        onChange={control.resize}
        options={SIZES.map((value) => ({ value, label: value }))}
      />
      <Select<string>
        className={styles.saved}
        placeholder={t('wall.saved')}
        aria-label={t('wall.saved')}
        value={loaded?.name}
        notFoundContent={t('wall.savedNone')}
        options={saved.map(({ name }) => ({ value: name, label: name }))}
        onChange={control.load}
      />
      <SaveAs onSave={control.save} />
      {loaded && (
        <Tooltip title={t('wall.forget')}>
          <Button
            type="text"
            aria-label={t('wall.forget')}
            icon={<DeleteOutlined />}
            onClick={() => control.forget(loaded.name)}
          />
        </Tooltip>
      )}
      <span className={styles.keys}>{t('wall.keys')}</span>
      <Tooltip title={`${t('live.fullScreen')} (F)`}>
        <Button type="text" aria-label={t('live.fullScreen')} icon={<ExpandOutlined />} onClick={onFullScreen} />
      </Tooltip>
    </header>
  );
}

function SaveAs({ onSave }: { onSave: (name: string) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      trigger="click"
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Input.Search
          autoFocus
          maxLength={40}
          placeholder={t('wall.name')}
          aria-label={t('wall.name')}
          enterButton={t('wall.save')}
          onSearch={(name) => {
            onSave(name);
            setOpen(false);
          }}
        />
      }
    >
      <Button icon={<SaveOutlined />}>{t('wall.saveAs')}</Button>
    </Popover>
  );
}
