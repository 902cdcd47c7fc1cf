export const SIZES = [1, 4, 9, 16] as const;
export type WallSize = (typeof SIZES)[number];

/** Which camera is on which tile; tiles beyond the size are kept, so that a smaller wall forgets nothing. */
export interface Layout {
  size: WallSize;
  tiles: (string | null)[];
}

export interface SavedLayout extends Layout {
  name: string;
}

export interface Wall {
  now: Layout;
  saved: SavedLayout[];
}

const MOST_TILES = 16;
const MOST_SAVED = 20;
const LONGEST_NAME = 40;

const EMPTY: Wall = { now: { size: 4, tiles: Array<null>(MOST_TILES).fill(null) }, saved: [] };

const keyOf = (user: string) => `tianwang.wall.${user}`;

/** Kept in this browser, for each user by himself; what cannot be understood is as good as nothing. */
export function readWall(user: string): Wall {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(user)) ?? '') as Partial<Wall>;
    return {
      now: layoutOf(stored.now) ?? EMPTY.now,
      saved: (Array.isArray(stored.saved) ? stored.saved : []).flatMap(savedOf).slice(0, MOST_SAVED),
    };
  } catch {
    return EMPTY;
  }
}

export function writeWall(user: string, wall: Wall): void {
  localStorage.setItem(keyOf(user), JSON.stringify(wall));
}

function layoutOf(value: unknown): Layout | undefined {
  const { size, tiles } = (value ?? {}) as Partial<Layout>;
  if (!SIZES.includes(size as WallSize) || !Array.isArray(tiles)) return undefined;
  const known = tiles.slice(0, MOST_TILES).map((tile: unknown) => (typeof tile === 'string' ? tile : null));
  return { size: size as WallSize, tiles: [...known, ...Array<null>(MOST_TILES - known.length).fill(null)] };
}

function savedOf(value: unknown): SavedLayout[] {
  const layout = layoutOf(value);
  const { name } = (value ?? {}) as Partial<SavedLayout>;
  return layout && typeof name === 'string' ? [{ ...layout, name: name.slice(0, LONGEST_NAME) }] : [];
}

/** Puts the camera on a tile; if it is on another one already, the two change places. */
export function place(layout: Layout, tile: number, camera: string | null): Layout {
  const tiles = [...layout.tiles];
  const before = camera === null ? -1 : tiles.indexOf(camera);
  if (before >= 0) tiles[before] = tiles[tile] ?? null;
  tiles[tile] = camera;
  return { ...layout, tiles };
}

/** Fills the tiles with these cameras in order. */
export function fill(layout: Layout, cameras: readonly string[]): Layout {
  return { ...layout, tiles: layout.tiles.map((_, i) => (i < layout.size ? (cameras[i] ?? null) : null)) };
}

/** Saves the wall as it is; a name used before is replaced, the oldest give way to the newest. */
export function save(wall: Wall, name: string): Wall {
  const trimmed = name.trim().slice(0, LONGEST_NAME);
  if (trimmed === '') return wall;
  const others = wall.saved.filter((layout) => layout.name !== trimmed);
  return { ...wall, saved: [...others, { ...wall.now, name: trimmed }].slice(-MOST_SAVED) };
}

/** The tile one comes to with an arrow key. */
export function step(size: WallSize, tile: number, key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'): number {
  const columns = Math.sqrt(size);
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  return (tile + by + size) % size;
}
