import { useT } from '@/lib/i18n';
import type { Corner } from '../../api/cameraTypes';
import styles from './Scene.module.css';
import { rectangle, wrongWith, type Shape } from './shapes';
import type { Tool, useDrawing } from './useDrawing';
import type { Scene } from './useScene';

/** Units of the drawing: a thousand across, whatever the picture's size. */
const WIDE = 1000;
const PERSON = { width: 34, height: 96 };

interface CanvasProps {
  scene: Scene;
  tool: Tool;
  drawing: ReturnType<typeof useDrawing>;
  /** Width by height of the picture. */
  aspect: number;
  still?: string;
}

/** The picture, or a grid where nobody may see one, with everything that is drawn on it. */
export function SceneCanvas({ scene, tool, drawing, aspect, still }: CanvasProps) {
  const t = useT();
  const high = WIDE / aspect;
  const xy = ([x, y]: Corner): Corner => [x * WIDE, y * high];
  const { draft, pointer } = drawing;
  return (
    <div className={styles.frame} style={{ aspectRatio: aspect }}>
      {still ? <img src={still} alt="" draggable={false} /> : <div className={styles.grid} />}
      <svg
        className={styles.canvas}
        data-tool={tool}
        viewBox={`0 0 ${WIDE} ${high}`}
        preserveAspectRatio="none"
        role="application"
        aria-label={t('scene.canvas')}
        onPointerDown={drawing.down}
        onPointerMove={drawing.move}
        onPointerUp={drawing.up}
        onPointerLeave={drawing.leave}
        onDoubleClick={(event) => {
          const id = (event.target as Element).closest<SVGElement>('[data-shape]')?.dataset.shape;
          if (tool === 'select' && id && pointer) drawing.split(id, pointer);
          else if (tool !== 'select') drawing.finish();
        }}
      >
        {scene.present.map((shape) => (
          <Drawn
            key={shape.id}
            shape={shape}
            xy={xy}
            chosen={shape.id === scene.selected}
            corner={shape.id === scene.selected ? scene.corner : undefined}
            wrong={wrongWith(shape, scene.present) !== undefined}
            idle={tool !== 'select'}
          />
        ))}
        <Draft points={draft} pointer={pointer} tool={tool} xy={xy} />
        {pointer && tool !== 'select' && tool !== 'rect' && tool !== 'mask' && <Standing at={xy(pointer)} />}
      </svg>
    </div>
  );
}

interface DrawnProps {
  shape: Shape;
  xy: (corner: Corner) => Corner;
  chosen: boolean;
  corner?: number;
  wrong: boolean;
  idle: boolean;
}

function Drawn({ shape, xy, chosen, corner, wrong, idle }: DrawnProps) {
  const points = shape.points.map(xy);
  const tone = styles[shape.type === 'zone' ? (shape.kind ?? 'INTRUSION') : shape.type] ?? '';
  const common = {
    'data-shape': shape.id,
    className: `${styles.shape} ${tone} ${chosen ? styles.chosen : ''} ${wrong ? styles.wrong : ''}`,
    style: idle ? { pointerEvents: 'none' as const } : undefined,
  };
  const [first] = points;
  return (
    <g>
      {shape.type === 'line' ? (
        <Arrow points={points} direction={shape.direction ?? 'BOTH'} common={common} />
      ) : (
        <polygon {...common} points={points.map((point) => point.join(',')).join(' ')} />
      )}
      {first && (
        <text className={styles.label} x={first[0] + 8} y={Math.max(20, first[1] - 8)}>
          {shape.name}
        </text>
      )}
      {chosen &&
        !shape.locked &&
        points.map(([x, y], i) => (
          <circle
            key={i}
            data-shape={shape.id}
            data-corner={i}
            className={`${styles.corner} ${i === corner ? styles.held : ''}`}
            cx={x}
            cy={y}
            r={9}
          />
        ))}
    </g>
  );
}

interface ArrowProps {
  points: Corner[];
  direction: string;
  common: React.SVGProps<SVGGElement> & { 'data-shape': string };
}

/** The line, and across its middle an arrow to the side that a forward crossing goes to: the right of its direction. */
function Arrow({ points, direction, common }: ArrowProps) {
  const [from, to] = points;
  if (!from || !to) return null;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.max(Math.hypot(dx, dy), 1);
  const [nx, ny] = [-dy / length, dx / length];
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const tip = (side: number) => {
    const [x, y] = [mx + nx * 44 * side, my + ny * 44 * side];
    const [bx, by] = [mx + nx * 28 * side, my + ny * 28 * side];
    const [wx, wy] = [(dx / length) * 9, (dy / length) * 9];
    return `M${mx},${my} L${x},${y} M${bx + wx},${by + wy} L${x},${y} L${bx - wx},${by - wy}`;
  };
  return (
    <g {...common}>
      <line className={styles.wide} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
      {direction !== 'BACKWARD' && <path d={tip(1)} />}
      {direction !== 'FORWARD' && <path d={tip(-1)} />}
      <circle cx={from[0]} cy={from[1]} r={5} />
    </g>
  );
}

interface DraftProps {
  points: Corner[];
  pointer?: Corner;
  tool: Tool;
  xy: (corner: Corner) => Corner;
}

function Draft({ points, pointer, tool, xy }: DraftProps) {
  const [first] = points;
  if (!first) return null;
  const all = pointer ? (tool === 'rect' ? rectangle(first, pointer) : [...points, pointer]) : points;
  return (
    <g className={styles.draft}>
      <polyline
        points={[...all, ...(tool === 'rect' ? all.slice(0, 1) : [])].map((point) => xy(point).join(',')).join(' ')}
      />
      {points.map(xy).map(([x, y], i) => (
        <circle key={i} cx={x} cy={y} r={i === 0 ? 10 : 5} />
      ))}
    </g>
  );
}

/** A person's box whose foot is at the pointer: this point decides on which side of a border somebody is. */
function Standing({ at: [x, y] }: { at: Corner }) {
  return (
    <g className={styles.standing}>
      <rect x={x - PERSON.width / 2} y={y - PERSON.height} width={PERSON.width} height={PERSON.height} />
      <circle cx={x} cy={y} r={4} />
    </g>
  );
}
