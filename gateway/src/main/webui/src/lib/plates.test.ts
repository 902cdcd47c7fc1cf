import { expect, test } from 'vitest';
import { isWholePlate, namedCharacters, normalPlate } from './plates';

test('should write a plate one way however it is typed', () => {
  expect(normalPlate(' 豫a·08 12０ ')).toBe('豫A08120');
});

test('should take plates of 7 and 8 characters and police plates for whole ones', () => {
  expect(['豫A08120', '豫AD12345', '豫A1234警', '使123456'].map(isWholePlate)).toEqual([true, true, true, true]);
});

test('should not take a part, a pattern or a plate without its province for a whole one', () => {
  expect(['豫A0812', 'A08120', '豫Z8?R5*', ''].map(isWholePlate)).toEqual([false, false, false, false]);
});

test('should count what a pattern names without the province', () => {
  expect(namedCharacters('豫Z8?R5*')).toBe(4);
});
