import type { CameraFull, Corner, LineDirection, ZoneKind } from '../../api/cameraTypes';
import type { SceneBody } from '../../api/cameraEdits';

/** One thing drawn on the picture, in 0..1 coordinates from the upper left. */
export interface Shape {
  id: string;
  type: 'zone' | 'line' | 'mask';
  name: string;
  points: Corner[];
  kind?: ZoneKind;
  crowdSize?: number;
  dwellSeconds?: number[];
  direction?: LineDirection;
  /** A mask that was there already, which only an administrator may touch. */
  locked?: boolean;
}

let made = 0;
export const newId = (): string => `shape-${++made}`;

export function shapesOf(camera: CameraFull, mayUnmask: boolean): Shape[] {
  return [
    ...camera.zones.map((zone): Shape => ({
      id: newId(),
      type: 'zone',
      name: zone.name,
      kind: zone.kind,
      points: zone.polygon,
      crowdSize: zone.crowdSize ?? undefined,
      dwellSeconds: zone.dwellSeconds ?? undefined,
    })),
    ...camera.lines.map((line): Shape => ({
      id: newId(),
      type: 'line',
      name: line.name,
      points: [line.from, line.to],
      direction: line.direction ?? 'BOTH',
    })),
    ...camera.privacyMasks.map((mask): Shape => ({
      id: newId(),
      type: 'mask',
      name: mask.name ?? '',
      points: mask.polygon,
      locked: !mayUnmask,
    })),
  ];
}

export function bodyOf(shapes: readonly Shape[]): SceneBody {
  return {
    zones: shapes
      .filter(({ type }) => type === 'zone')
      .map((zone) => ({
        name: zone.name.trim(),
        kind: zone.kind ?? 'INTRUSION',
        polygon: zone.points,
        crowdSize: zone.crowdSize,
        dwellSeconds: zone.dwellSeconds?.length ? zone.dwellSeconds : undefined,
      })),
    lines: shapes
      .filter(({ type }) => type === 'line')
      .map((line) => ({
        name: line.name.trim(),
        from: line.points[0] as Corner,
        to: line.points[1] as Corner,
        direction: line.direction ?? 'BOTH',
      })),
    privacyMasks: shapes
      .filter(({ type }) => type === 'mask')
      .map((mask) => ({ name: mask.name.trim() || undefined, polygon: mask.points })),
  };
}

/** A name that is not taken: 区域1, 区域2, … */
export function freeName(shapes: readonly Shape[], name: (n: number) => string): string {
  let n = 1;
  while (shapes.some((shape) => shape.name === name(n))) n++;
  return name(n);
}

export type Wrong = 'crosses' | 'few' | 'name' | 'twice' | 'short';

/** What the service would refuse, told while one draws. */
export function wrongWith(shape: Shape, all: readonly Shape[]): Wrong | undefined {
  if (shape.type === 'line') {
    const [from, to] = shape.points;
    if (from && to && from[0] === to[0] && from[1] === to[1]) return 'short';
  } else if (shape.points.length < 3) return 'few';
  else if (crossesItself(shape.points)) return 'crosses';
  if (shape.type === 'mask') return undefined;
  if (shape.name.trim() === '') return 'name';
  const twin = all.some(
    (other) => other.id !== shape.id && other.type === shape.type && other.name.trim() === shape.name.trim(),
  );
  return twin ? 'twice' : undefined;
}

/** The most that the service takes of one shape. */
export const MOST_CORNERS = 64;

/** Without the corners that lie on the one before, the last before the first: two in one place count as a crossing. */
export function withoutTwins(points: readonly Corner[]): Corner[] {
  return points.filter(([x, y], i) => {
    const before = points.at(i - 1);
    return points.length < 2 || !before || before[0] !== x || before[1] !== y;
  });
}

export function crossesItself(points: readonly Corner[]): boolean {
  const n = points.length;
  const at = (i: number) => points[i % n] as Corner;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      if (meet(at(i), at(i + 1), at(j), at(j + 1))) return true;
    }
  }
  return false;
}

function meet(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  return (
    turn(a, b, c) * turn(a, b, d) <= 0 &&
    turn(c, d, a) * turn(c, d, b) <= 0 &&
    overlap(a[0], b[0], c[0], d[0]) &&
    overlap(a[1], b[1], c[1], d[1])
  );
}

function overlap(a: number, b: number, c: number, d: number): boolean {
  return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
}

function turn(a: Corner, b: Corner, p: Corner): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

const SNAP = 0.012;

/** Within the picture, and onto its border when close to it: a zone is meant to reach the edge, not nearly. */
export function snapped([x, y]: Corner): Corner {
  return [onto(x), onto(y)];
}

function onto(value: number): number {
  if (value < SNAP) return 0;
  if (value > 1 - SNAP) return 1;
  return Math.round(value * 10_000) / 10_000;
}

/** Moves a whole shape, as far as the picture reaches. */
export function moved(points: readonly Corner[], dx: number, dy: number): Corner[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const sx = Math.min(1 - Math.max(...xs), Math.max(-Math.min(...xs), dx));
  const sy = Math.min(1 - Math.max(...ys), Math.max(-Math.min(...ys), dy));
  return points.map(([x, y]) => [round(x + sx), round(y + sy)]);
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

export function rectangle([ax, ay]: Corner, [bx, by]: Corner): Corner[] {
  const [l, r, t, b] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  return [
    [l, t],
    [r, t],
    [r, b],
    [l, b],
  ];
}

/** After which corner a new one belongs to lie nearest to `p`. */
export function nearestEdge(points: readonly Corner[], p: Corner): number {
  let best = 0;
  let least = Infinity;
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length] as Corner;
    const length = Math.max((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2, 1e-12);
    const along = Math.min(1, Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length));
    const distance = (p[0] - a[0] - along * (b[0] - a[0])) ** 2 + (p[1] - a[1] - along * (b[1] - a[1])) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
