import { Button, Form, Input, InputNumber, Segmented, Select, Space } from 'antd';
import { EmptyState } from '@/components/states';
import { useClear } from '@/components/useClear';
import { useT, wordOf } from '@/lib/i18n';
import type { LineDirection, ZoneKind } from '../../api/cameraTypes';
import styles from './Scene.module.css';
import { wrongWith, type Shape } from './shapes';
import type { Scene } from './useScene';

const KINDS: ZoneKind[] = ['INTRUSION', 'LOITERING', 'CROWD'];
const DIRECTIONS: LineDirection[] = ['BOTH', 'FORWARD', 'BACKWARD'];
const DWELLS = [5, 10, 30, 60, 120, 300, 600];

/** All shapes by name, and the chosen one's settings. */
export function SceneSide({ scene, onDelete }: { scene: Scene; onDelete: () => void }) {
  const t = useT();
  const chosen = scene.present.find(({ id }) => id === scene.selected);
  if (scene.present.length === 0) return <EmptyState title={t('scene.empty')} text={t('scene.emptyText')} />;
  return (
    <>
      <ul className={styles.list}>
        {scene.present.map((shape) => {
          const wrong = wrongWith(shape, scene.present);
          return (
            <li key={shape.id}>
              <button
                type="button"
                aria-pressed={shape.id === scene.selected}
                onClick={() => scene.dispatch({ do: 'select', id: shape.id })}
              >
                <span className={styles[shape.type === 'zone' ? (shape.kind ?? 'INTRUSION') : shape.type]}>
                  {shape.type === 'zone' ? wordOf(t, 'zoneKind', shape.kind) : t(`scene.${shape.type}`)}
                </span>
                <span className="ellipsis">{shape.name}</span>
                {wrong && <span className={styles.fault}>{t(`scene.wrong.${wrong}`)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {chosen && <Settings key={chosen.id} shape={chosen} scene={scene} onDelete={onDelete} />}
    </>
  );
}

interface SettingsProps {
  shape: Shape;
  scene: Scene;
  onDelete: () => void;
}

function Settings({ shape, scene, onDelete }: SettingsProps) {
  const t = useT();
  if (shape.locked) return <p className="muted">{t('scene.maskLocked')}</p>;
  const change = (next: Partial<Shape>) => scene.update(shape.id, next);
  return (
    <Form layout="vertical" className={styles.settings}>
      <Form.Item label={t('scene.name')} htmlFor="scene-name">
        <Input
          id="scene-name"
          maxLength={100}
          defaultValue={shape.name}
          onBlur={(event) => event.target.value !== shape.name && change({ name: event.target.value })}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      </Form.Item>
      {shape.type === 'zone' && <ZoneSettings shape={shape} change={change} />}
      {shape.type === 'line' && (
        <>
          <Form.Item label={t('scene.direction')}>
            <Segmented<LineDirection>
              aria-label={t('scene.direction')}
              value={shape.direction ?? 'BOTH'}
              options={DIRECTIONS.map((value) => ({ value, label: wordOf(t, 'lineDirection', value) }))}
              onChange={(direction) => change({ direction })}
            />
          </Form.Item>
          <Button onClick={() => change({ points: [...shape.points].reverse() })}>{t('scene.flip')}</Button>
        </>
      )}
      <Space style={{ marginTop: 8 }}>
        <Button danger onClick={onDelete}>
          {t(scene.corner !== undefined && shape.points.length > 3 ? 'scene.deleteCorner' : 'scene.delete')}{' '}
          <kbd>Del</kbd>
        </Button>
      </Space>
    </Form>
  );
}

function ZoneSettings({ shape, change }: { shape: Shape; change: (next: Partial<Shape>) => void }) {
  const t = useT();
  const clear = useClear();
  return (
    <>
      <Form.Item label={t('scene.kind')}>
        <Segmented<ZoneKind>
          aria-label={t('scene.kind')}
          value={shape.kind ?? 'INTRUSION'}
          options={KINDS.map((value) => ({ value, label: wordOf(t, 'zoneKind', value) }))}
          onChange={(kind) => change({ kind })}
        />
      </Form.Item>
      {shape.kind === 'CROWD' && (
        <Form.Item label={t('scene.crowdSize')} htmlFor="scene-crowd">
          <InputNumber
            id="scene-crowd"
            min={2}
            max={200}
            placeholder={t('scene.usual')}
            value={shape.crowdSize}
            onChange={(size) => change({ crowdSize: size ?? undefined })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('scene.dwell')}>
        <Select<number[]>
          mode="multiple"
          allowClear={clear}
          maxCount={8}
          aria-label={t('scene.dwell')}
          placeholder={`${t('scene.usual')}: 10, 30, 60, 120, 300`}
          value={shape.dwellSeconds ?? []}
          options={[...new Set([...DWELLS, ...(shape.dwellSeconds ?? [])])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, label: `${value} s` }))}
          onChange={(dwellSeconds) => change({ dwellSeconds: dwellSeconds.length ? dwellSeconds : undefined })}
        />
      </Form.Item>
    </>
  );
}
