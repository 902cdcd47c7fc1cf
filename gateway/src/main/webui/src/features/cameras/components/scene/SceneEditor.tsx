import { Alert, Button, Segmented, Space } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { useSaveScene } from '../../api/cameraEdits';
import type { CameraFull, Corner } from '../../api/cameraTypes';
import styles from './Scene.module.css';
import { SceneCanvas } from './SceneCanvas';
import { SceneSide } from './SceneSide';
import { bodyOf, freeName, newId, shapesOf, wrongWith, type Shape } from './shapes';
import { useDrawing, type Tool } from './useDrawing';
import { useScene } from './useScene';
import { useSceneKeys } from './useSceneKeys';
import { useStill } from './useStill';

const TOOLS: Tool[] = ['select', 'zone', 'line', 'rect', 'mask'];
const HINTS = { select: 'select', zone: 'zone', mask: 'zone', line: 'line', rect: 'rect' } as const;

interface EditorProps {
  camera: CameraFull;
  pictures: boolean;
  mayUnmask: boolean;
  reload: () => Promise<CameraFull | undefined>;
}

export function SceneEditor({ camera, pictures, mayUnmask, reload }: EditorProps) {
  const t = useT();
  const [tool, setTool] = useState<Tool>('select');
  const [version, setVersion] = useState(camera.version);
  const scene = useScene(shapesOf(camera, mayUnmask));
  const save = useSaveScene(camera.id);
  const still = useStill(camera.id, pictures);
  const { present, dispatch } = scene;

  const made = useCallback(
    (type: Shape['type'], points: Corner[]) => {
      const word = { zone: 'scene.newZone', line: 'scene.newLine', mask: 'scene.newMask' } as const;
      const shape: Shape = {
        id: newId(),
        type,
        points,
        name: freeName(present, (n) => t(word[type], { n })),
        kind: type === 'zone' ? 'INTRUSION' : undefined,
        direction: type === 'line' ? 'BOTH' : undefined,
      };
      dispatch({ do: 'change', shapes: [...present, shape], selected: shape.id });
      setTool('select');
    },
    [present, dispatch, t],
  );
  const drawing = useDrawing(tool, scene, made);
  const remove = useCallback(() => {
    const shape = present.find(({ id }) => id === scene.selected);
    if (!shape || shape.locked) return;
    const { corner } = scene;
    const cut = corner !== undefined && shape.type !== 'line' && shape.points.length > 3;
    dispatch({
      do: 'change',
      shapes: cut
        ? present.map((o) => (o.id === shape.id ? { ...o, points: o.points.filter((_, i) => i !== corner) } : o))
        : present.filter(({ id }) => id !== shape.id),
    });
    dispatch({ do: 'select', id: cut ? shape.id : undefined });
  }, [present, scene, dispatch]);
  useSceneKeys({ scene, drawing, remove, toSelect: () => setTool('select') });
  useUnsavedWarning(scene.dirty);

  const load = (fresh: CameraFull | undefined) => {
    if (!fresh) return;
    setVersion(fresh.version);
    dispatch({ do: 'load', shapes: shapesOf(fresh, mayUnmask) });
  };
  const wrong = present.some((shape) => wrongWith(shape, present) !== undefined);
  const problem = save.error ? asProblem(save.error) : undefined;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link to={`/cameras/${encodeURIComponent(camera.id)}`}>← {t('scene.back')}</Link>
        <h1 className="ellipsis">
          {camera.name} <span className="muted">{t('scene.title')}</span>
        </h1>
        <Space wrap>
          {pictures && <Button onClick={still.refresh}>{t('scene.refresh')}</Button>}
          <Button disabled={scene.past.length === 0} onClick={() => dispatch({ do: 'undo' })}>
            {t('scene.undo')} <kbd>Ctrl Z</kbd>
          </Button>
          <Button disabled={scene.future.length === 0} onClick={() => dispatch({ do: 'redo' })}>
            {t('scene.redo')}
          </Button>
          <Button
            type="primary"
            disabled={!scene.dirty || wrong}
            loading={save.isPending}
            onClick={() => save.mutate({ version, body: bodyOf(present) }, { onSuccess: load })}
          >
            {t('scene.save')}
          </Button>
        </Space>
      </header>
      <div className={styles.body}>
        <div className={styles.stage}>
          <Segmented<Tool>
            aria-label={t('scene.tools')}
            value={tool}
            options={TOOLS.map((value) => ({ value, label: t(`scene.${value}`) }))}
            onChange={(next) => {
              drawing.cancel();
              setTool(next);
            }}
          />
          <SceneCanvas scene={scene} tool={tool} drawing={drawing} aspect={still.aspect} still={still.url} />
          <p className={styles.hint}>
            {t(`scene.hint.${HINTS[tool]}`)} {(tool === 'zone' || tool === 'line') && t('scene.hint.stand')}
          </p>
          {!still.url && <p className={styles.hint}>{still.reason ?? t('scene.grid')}</p>}
        </div>
        <aside className={styles.side}>
          {scene.dirty && <span className={styles.unsaved}>● {t('scene.unsaved')}</span>}
          {save.isSuccess && !scene.dirty && <Alert type="success" showIcon title={t('scene.saved')} />}
          {problem?.isConflict && (
            <Alert
              type="warning"
              showIcon
              title={t('scene.conflict')}
              action={
                <Button
                  size="small"
                  onClick={() =>
                    void reload().then((fresh) => {
                      load(fresh);
                      save.reset();
                    })
                  }
                >
                  {t('scene.reload')}
                </Button>
              }
            />
          )}
          {problem && !problem.isConflict && <ProblemAlert error={problem} onClose={save.reset} />}
          <SceneSide scene={scene} onDelete={remove} />
        </aside>
      </div>
    </div>
  );
}

function useUnsavedWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
