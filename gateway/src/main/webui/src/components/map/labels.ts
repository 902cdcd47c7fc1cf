/** A mark on the screen that wants its name beside it; `half` is half its own width, `width` the name's, all in pixels. */
export interface Labelled {
  x: number;
  y: number;
  half: number;
  width: number;
}

/** Where a name stands from its mark: its left edge and its middle. */
export interface Beside {
  dx: number;
  dy: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const LABEL_HEIGHT = 18;
const BETWEEN = 3;
/** First beside the mark, then a line above and below, no farther off than an eye connects. */
const LINES = [0, 1, -1, 2, -2, 3, -3];

/** The part of the screen that the map has. */
export interface Frame {
  width: number;
  height: number;
}

/**
 * Names that do not lie on one another or on a mark: to the right or left of their own, some lines off where it is full.
 * Those that come first choose first; for whom there is no room left stands without a name. A name that can stand within
 * the frame does.
 */
export function placeLabels(marks: readonly Labelled[], frame?: Frame): (Beside | undefined)[] {
  const taken: Box[] = marks.map(({ x, y, half }) => ({
    left: x - half,
    right: x + half,
    top: y - half,
    bottom: y + half,
  }));
  return marks.map((mark) => {
    for (const beside of choices(mark, frame)) {
      const box = boxOf(mark, beside);
      if (taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return beside;
    }
    return undefined;
  });
}

function choices(mark: Labelled, frame?: Frame): Beside[] {
  const off = mark.half + BETWEEN;
  const all = LINES.flatMap((line) => [
    { dx: off, dy: line * LABEL_HEIGHT },
    { dx: -off - mark.width, dy: line * LABEL_HEIGHT },
  ]);
  if (!frame) return all;
  const inside = all.filter((beside) => within(frame, boxOf(mark, beside)));
  return [...inside, ...all.filter((beside) => !inside.includes(beside))];
}

function within({ width, height }: Frame, { left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function boxOf({ x, y, width }: Labelled, { dx, dy }: Beside): Box {
  const half = LABEL_HEIGHT / 2;
  return { left: x + dx, right: x + dx + width, top: y + dy - half, bottom: y + dy + half };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
