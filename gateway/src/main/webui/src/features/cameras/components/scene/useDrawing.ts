import { useCallback, useState, type PointerEvent } from 'react';
import type { Corner } from '../../api/cameraTypes';
import { MOST_CORNERS, moved, nearestEdge, rectangle, snapped, withoutTwins, type Shape } from './shapes';
import type { Scene } from './useScene';

export type Tool = 'select' | 'zone' | 'line' | 'mask' | 'rect';

interface Drag {
  shape: Shape;
  corner?: number;
  from: Corner;
}

const CLOSE_ENOUGH = 0.02;
/** What a double-click moves by; two corners of a zone lie farther apart. */
const SAME = 0.006;

/** Turns what the pointer does on the canvas into shapes. `made` is told of a finished one. */
export function useDrawing(tool: Tool, scene: Scene, made: (type: Shape['type'], points: Corner[]) => void) {
  const [draft, setDraft] = useState<Corner[]>([]);
  const [pointer, setPointer] = useState<Corner>();
  const [drag, setDrag] = useState<Drag>();
  const { present, dispatch } = scene;

  const finish = useCallback(() => {
    const points = withoutTwins(draft);
    if ((tool === 'zone' || tool === 'mask') && points.length >= 3) made(tool, points);
    setDraft([]);
  }, [tool, draft, made]);

  const place = (event: PointerEvent<SVGSVGElement>): Corner => {
    const box = event.currentTarget.getBoundingClientRect();
    return snapped([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  };

  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const at = place(event);
    const target = (event.target as Element).closest<SVGElement>('[data-shape]');
    if (tool === 'select') {
      const shape = present.find(({ id }) => id === target?.dataset.shape);
      const corner = target?.dataset.corner === undefined ? undefined : Number(target.dataset.corner);
      dispatch({ do: 'select', id: shape?.id, corner });
      if (shape && !shape.locked) {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ shape, corner, from: at });
      }
      return;
    }
    if (tool === 'rect') {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDraft([at]);
      return;
    }
    const first = draft[0];
    const last = draft.at(-1);
    // The second press of a double-click, which ends the shape: it is no corner.
    if (last && near(last, at, SAME)) return;
    if (draft.length >= MOST_CORNERS) return finish();
    if (draft.length >= 3 && first && near(first, at)) return finish();
    if (tool === 'line' && first) {
      setDraft([]);
      made('line', [first, at]);
      return;
    }
    setDraft([...draft, at]);
  };

  const move = (event: PointerEvent<SVGSVGElement>) => {
    const at = place(event);
    setPointer(at);
    if (!drag) return;
    const { shape, corner, from } = drag;
    const points =
      corner === undefined
        ? moved(shape.points, at[0] - from[0], at[1] - from[1])
        : shape.points.map((point, i) => (i === corner ? at : point));
    dispatch({ do: 'drag', shapes: present.map((other) => (other.id === shape.id ? { ...other, points } : other)) });
  };

  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (drag) {
      setDrag(undefined);
      dispatch({ do: 'drop' });
    }
    const first = draft[0];
    if (tool === 'rect' && first) {
      setDraft([]);
      const at = place(event);
      if (Math.abs(at[0] - first[0]) > CLOSE_ENOUGH && Math.abs(at[1] - first[1]) > CLOSE_ENOUGH) {
        made('mask', rectangle(first, at));
      }
    }
  };

  /** Another corner where an edge was double-clicked. */
  const split = (id: string, at: Corner) => {
    const shape = present.find((candidate) => candidate.id === id);
    if (!shape || shape.type === 'line' || shape.locked || shape.points.length >= MOST_CORNERS) return;
    // Who closes a shape by a double-click on its first corner wants no second one there.
    if (shape.points.some((point) => near(point, at, SAME))) return;
    const after = nearestEdge(shape.points, at);
    const points = [...shape.points.slice(0, after + 1), at, ...shape.points.slice(after + 1)];
    dispatch({ do: 'change', shapes: present.map((other) => (other.id === id ? { ...other, points } : other)) });
  };

  const leave = () => setPointer(undefined);
  const back = () => setDraft(draft.slice(0, -1));
  return { draft, pointer, down, move, up, leave, split, finish, back, cancel: () => setDraft([]) };
}

function near(a: Corner, b: Corner, within = CLOSE_ENOUGH): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < within;
}
