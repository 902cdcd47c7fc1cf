import { useEffect } from 'react';
import type { useDrawing } from './useDrawing';
import type { Scene } from './useScene';

interface Keys {
  scene: Scene;
  drawing: ReturnType<typeof useDrawing>;
  remove: () => void;
  toSelect: () => void;
}

/** Enter closes, Escape gives up, Delete removes, Ctrl-Z and Ctrl-Y go back and forth; not while somebody types. */
export function useSceneKeys({ scene, drawing, remove, toSelect }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('input, textarea, [role="combobox"]')) return;
      const drawingNow = drawing.draft.length > 0;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'z') {
        scene.dispatch({ do: event.shiftKey ? 'redo' : 'undo' });
      } else if (command && event.key.toLowerCase() === 'y') {
        scene.dispatch({ do: 'redo' });
      } else if (event.key === 'Enter' && drawingNow) {
        drawing.finish();
      } else if (event.key === 'Escape') {
        if (drawingNow) drawing.cancel();
        else toSelect();
      } else if (event.key === 'Backspace' && drawingNow) {
        drawing.back();
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        remove();
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [scene, drawing, remove, toSelect]);
}
