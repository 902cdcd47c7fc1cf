import type { CameraFull } from '../../api/cameraTypes';
import { bodyOf, crossesItself, freeName, moved, nearestEdge, rectangle, shapesOf, snapped, wrongWith } from './shapes';
import type { Shape } from './shapes';
import { step } from './useScene';

const SQUARE: Shape['points'] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
];
const zone = (change: Partial<Shape> = {}): Shape => ({
  id: 'a',
  type: 'zone',
  name: '院子',
  kind: 'INTRUSION',
  points: SQUARE,
  ...change,
});

test('a figure of eight crosses itself, a square does not', () => {
  expect(crossesItself(SQUARE)).toBe(false);
  expect(crossesItself([SQUARE[0]!, SQUARE[2]!, SQUARE[1]!, SQUARE[3]!])).toBe(true);
});

test('what the service would refuse is told while one draws', () => {
  expect(wrongWith(zone(), [zone()])).toBeUndefined();
  expect(wrongWith(zone({ points: SQUARE.slice(0, 2) }), [])).toBe('few');
  expect(wrongWith(zone({ name: ' ' }), [])).toBe('name');
  expect(wrongWith(zone(), [zone(), zone({ id: 'b' })])).toBe('twice');
  expect(wrongWith(zone({ type: 'line', points: [SQUARE[0]!, SQUARE[0]!] }), [])).toBe('short');
  expect(wrongWith(zone({ type: 'mask', name: '' }), [])).toBeUndefined();
});

test('corners near the border lie on it, and a shape stops there', () => {
  expect(snapped([0.005, 0.995])).toEqual([0, 1]);
  expect(snapped([-0.3, 1.4])).toEqual([0, 1]);
  expect(moved(SQUARE, 0.5, -0.5)).toEqual([
    [0.4, 0],
    [1, 0],
    [1, 0.6],
    [0.4, 0.6],
  ]);
});

test('a new corner goes into the nearest edge, and a rectangle is the same whichever way it is dragged', () => {
  expect(nearestEdge(SQUARE, [0.5, 0.79])).toBe(2);
  expect(nearestEdge(SQUARE, [0.21, 0.5])).toBe(3);
  expect(rectangle([0.8, 0.8], [0.2, 0.2])).toEqual(SQUARE);
  expect(freeName([zone({ name: 'Z1' })], (n) => `Z${n}`)).toBe('Z2');
});

test('a camera goes into shapes and comes back as it was', () => {
  const camera = {
    zones: [{ name: 'z', kind: 'CROWD', polygon: SQUARE, crowdSize: 4, dwellSeconds: [5] }],
    lines: [{ name: 'l', from: [0, 0], to: [1, 1], direction: 'FORWARD' }],
    privacyMasks: [{ name: 'm', polygon: SQUARE }],
  } as unknown as CameraFull;

  expect(bodyOf(shapesOf(camera, false))).toEqual({
    zones: camera.zones,
    lines: camera.lines,
    privacyMasks: camera.privacyMasks,
  });
  expect(shapesOf(camera, false).at(-1)?.locked).toBe(true);
  expect(shapesOf(camera, true).at(-1)?.locked).toBe(false);
});

test('a whole drag is one step back, and a new step forgets those undone', () => {
  let history = step({ past: [], present: [zone()], future: [] }, { do: 'drag', shapes: [zone({ name: '1' })] });
  history = step(history, { do: 'drag', shapes: [zone({ name: '2' })] });
  history = step(history, { do: 'drop' });
  history = step(history, { do: 'undo' });
  expect(history.present[0]?.name).toBe('院子');
  expect(step(history, { do: 'redo' }).present[0]?.name).toBe('2');
  expect(step(history, { do: 'change', shapes: [] }).future).toEqual([]);
  expect(step({ past: [], present: [], future: [] }, { do: 'undo' }).present).toEqual([]);
});
