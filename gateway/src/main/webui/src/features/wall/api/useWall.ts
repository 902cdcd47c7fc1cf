import { useCallback, useState } from 'react';
import { fill, place, readWall, save, writeWall, type Layout, type Wall, type WallSize } from './layouts';

/** The user's wall: every change is kept at once. */
export function useWall(user: string) {
  const [wall, setWall] = useState(() => readWall(user));
  const [selected, setSelected] = useState(0);
  const change = useCallback(
    (next: (wall: Wall) => Wall) =>
      setWall((before) => {
        const after = next(before);
        writeWall(user, after);
        return after;
      }),
    [user],
  );
  const now = useCallback((next: (layout: Layout) => Layout) => change((w) => ({ ...w, now: next(w.now) })), [change]);
  return {
    wall,
    selected,
    select: setSelected,
    resize: (size: WallSize) => {
      now((layout) => ({ ...layout, size }));
      setSelected((tile) => Math.min(tile, size - 1));
    },
    put: (tile: number, camera: string | null) => now((layout) => place(layout, tile, camera)),
    fill: (cameras: readonly string[]) => now((layout) => fill(layout, cameras)),
    save: (name: string) => change((w) => save(w, name)),
    load: (name: string) =>
      change((w) => {
        const saved = w.saved.find((layout) => layout.name === name);
        return saved ? { ...w, now: { size: saved.size, tiles: saved.tiles } } : w;
      }),
    forget: (name: string) => change((w) => ({ ...w, saved: w.saved.filter((layout) => layout.name !== name) })),
  };
}

export type WallControl = ReturnType<typeof useWall>;
