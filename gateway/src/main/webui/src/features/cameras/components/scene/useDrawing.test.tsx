import { act, renderHook } from '@testing-library/react';
import type { PointerEvent } from 'react';
import type { Corner } from '../../api/cameraTypes';
import { crossesItself, MOST_CORNERS, type Shape } from './shapes';
import { useDrawing, type Tool } from './useDrawing';
import type { Scene } from './useScene';

const SQUARE: Corner[] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
];

function canvas(tool: Tool, present: Shape[] = []) {
  const made: Corner[][] = [];
  const changes: unknown[] = [];
  const scene = { present, dispatch: (change: unknown) => changes.push(change) } as unknown as Scene;
  const taken = (_: Shape['type'], points: Corner[]) => void made.push(points);
  const { result } = renderHook(() => useDrawing(tool, scene, taken));
  const svg = { getBoundingClientRect: () => ({ left: 0, top: 0, width: 1, height: 1 }) };
  const press = ([clientX, clientY]: Corner) =>
    act(() =>
      result.current.down({
        button: 0,
        clientX,
        clientY,
        currentTarget: svg,
        target: { closest: () => null },
      } as unknown as PointerEvent<SVGSVGElement>),
    );
  return { made, changes, result, press, finish: () => act(() => result.current.finish()) };
}

test('a double-click closes a zone with the corner that it is on, once', () => {
  const { made, press, finish } = canvas('zone');
  SQUARE.forEach(press);
  press([0.2005, 0.7995]);
  finish();
  expect(made).toEqual([SQUARE]);
  expect(crossesItself(made[0]!)).toBe(false);
});

test('a double-click makes no line of no length', () => {
  const { made, press } = canvas('line');
  press([0.2, 0.2]);
  press([0.2, 0.2]);
  expect(made).toEqual([]);
  press([0.7, 0.2]);
  expect(made).toHaveLength(1);
});

test('a double-click on a corner that is there splits nothing', () => {
  const { changes, result } = canvas('select', [{ id: 'a', type: 'zone', name: 'a', points: SQUARE }]);
  act(() => result.current.split('a', [0.201, 0.2]));
  expect(changes).toEqual([]);
  act(() => result.current.split('a', [0.5, 0.2]));
  expect(changes).toHaveLength(1);
});

test('a shape that has as many corners as it may is closed by the next press', () => {
  const { made, press } = canvas('zone');
  for (let i = 0; i <= MOST_CORNERS; i++) {
    const turn = (2 * Math.PI * i) / (MOST_CORNERS + 1);
    press([0.5 + 0.4 * Math.cos(turn), 0.5 + 0.4 * Math.sin(turn)]);
  }
  expect(made).toHaveLength(1);
  expect(made[0]).toHaveLength(MOST_CORNERS);
});
