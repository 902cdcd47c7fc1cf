import { useCallback, useReducer } from 'react';
import type { Shape } from './shapes';

interface History {
  past: Shape[][];
  present: Shape[];
  future: Shape[][];
  /** The state before a drag began, while it lasts. */
  held?: Shape[];
  selected?: string;
  corner?: number;
}

type Step =
  | { do: 'load'; shapes: Shape[] }
  | { do: 'change'; shapes: Shape[]; selected?: string }
  | { do: 'drag'; shapes: Shape[] }
  | { do: 'drop' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'select'; id?: string; corner?: number };

const MOST_STEPS = 100;

export function step(history: History, action: Step): History {
  const { past, present, future } = history;
  switch (action.do) {
    case 'load':
      return { past: [], present: action.shapes, future: [] };
    case 'change':
      return {
        past: [...past, present].slice(-MOST_STEPS),
        present: action.shapes,
        future: [],
        selected: action.selected ?? history.selected,
      };
    case 'drag':
      return { ...history, present: action.shapes, held: history.held ?? present };
    case 'drop':
      if (!history.held) return history;
      return { ...history, past: [...past, history.held].slice(-MOST_STEPS), future: [], held: undefined };
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      return { ...history, past: past.slice(0, -1), present: before, future: [present, ...future], corner: undefined };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return history;
      return { ...history, past: [...past, present], present: after, future: rest, corner: undefined };
    }
    case 'select':
      return { ...history, selected: action.id, corner: action.corner };
  }
}

/** What is drawn, with every step undoable; a drag counts as one. */
export function useScene(initial: Shape[]) {
  const [history, dispatch] = useReducer(step, { past: [], present: initial, future: [] });
  const update = useCallback(
    (id: string, change: Partial<Shape>) =>
      dispatch({
        do: 'change',
        shapes: history.present.map((shape) => (shape.id === id ? { ...shape, ...change } : shape)),
      }),
    [history.present],
  );
  return { ...history, dispatch, update, dirty: history.past.length > 0 };
}

export type Scene = ReturnType<typeof useScene>;
