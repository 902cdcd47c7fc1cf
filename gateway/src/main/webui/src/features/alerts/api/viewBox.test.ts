import { viewBox } from './viewBox';

test('cuts the box out by its distances from the four sides', () => {
  expect(viewBox({ x: 0.1, y: 0.4, w: 0.5, h: 0.25 })).toBe('inset(40.00% 40.00% 35.00% 10.00%)');
});

test('stays inside the picture whatever the box says', () => {
  expect(viewBox({ x: -0.2, y: 0.9, w: 1.5, h: 0.5 })).toBe('inset(90.00% 0.00% 0.00% 0.00%)');
});
