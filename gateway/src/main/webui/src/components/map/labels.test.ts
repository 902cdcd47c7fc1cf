import { LABEL_HEIGHT, placeLabels, type Labelled } from './labels';

function boxes(marks: readonly Labelled[]) {
  return placeLabels(marks).flatMap((beside, index) => {
    const { x, y, width } = marks[index]!;
    return beside ? [{ left: x + beside.dx, top: y + beside.dy - LABEL_HEIGHT / 2, width }] : [];
  });
}

function overlapping(marks: readonly Labelled[]): number {
  const all = boxes(marks);
  return all.filter((a, i) =>
    all.some(
      (b, j) =>
        i !== j && a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < LABEL_HEIGHT,
    ),
  ).length;
}

test('names with room stand to the right of their marks', () => {
  const placed = placeLabels([
    { x: 100, y: 100, half: 5, width: 50 },
    { x: 400, y: 100, half: 5, width: 50 },
  ]);
  expect(placed).toEqual([
    { dx: 8, dy: 0 },
    { dx: 8, dy: 0 },
  ]);
});

test('units at one station all keep their names, side by side and line by line', () => {
  const marks = Array.from({ length: 6 }, () => ({ x: 200, y: 200, half: 5, width: 52 }));
  expect(boxes(marks)).toHaveLength(6);
  expect(overlapping(marks)).toBe(0);
});

test('a name does not cover another unit’s mark', () => {
  const [first] = placeLabels([
    { x: 100, y: 100, half: 5, width: 60 },
    { x: 130, y: 102, half: 5, width: 60 },
  ]);
  expect(first!.dx).toBeLessThan(0);
});

test('in a crowd none covers another; the last go without a name', () => {
  const marks = Array.from({ length: 60 }, (_, i) => ({
    x: 200 + (i % 8) * 6,
    y: 200 + Math.floor(i / 8) * 4,
    half: 5,
    width: 60,
  }));
  const shown = boxes(marks);
  expect(overlapping(marks)).toBe(0);
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.length).toBeLessThan(60);
});

test('at the edge of the map a name stands on the side that is seen', () => {
  const frame = { width: 300, height: 200 };
  const marks = [
    { x: 280, y: 100, half: 5, width: 60 },
    { x: 10, y: 100, half: 5, width: 60 },
    { x: 150, y: 195, half: 5, width: 60 },
  ];
  const [right, left, low] = placeLabels(marks, frame);
  expect(right!.dx).toBe(-68);
  expect(left!.dx).toBe(8);
  expect(low!.dy).toBe(-LABEL_HEIGHT);
});
