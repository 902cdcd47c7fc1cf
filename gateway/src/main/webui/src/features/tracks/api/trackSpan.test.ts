import { expect, test } from 'vitest';
import { instantsOf, lastHours } from './trackSpan';

const OPENED = Date.parse('2026-11-25T06:00:30Z');
const HOUR = 3_600_000;

test('should ask for no more than a day however long the purpose took to be written', () => {
  const span = lastHours(24, OPENED);
  const asked = OPENED + 5 * 60_000;

  expect(span.from).toBe('2026-11-24T14:00');
  expect(instantsOf(span, asked)).toEqual([asked - 24 * HOUR, asked]);
});

test('should go by the fields once one of them was changed', () => {
  const own = { ...lastHours(24, OPENED), hours: undefined };

  expect(instantsOf(own, OPENED)).toEqual([Date.parse('2026-11-24T06:00:00Z'), OPENED]);
  expect(instantsOf({ ...own, to: '2026-11-24T14:01' }, OPENED)?.[1]).toBe(Date.parse('2026-11-24T06:01:00Z'));
});

test('should take no time that is half filled, the wrong way round or longer than is kept', () => {
  const own = { from: '2026-11-24T14:00', to: '' };

  expect(instantsOf({ ...own, from: '' }, OPENED)).toBeUndefined();
  expect(instantsOf({ ...own, to: '2026-11-24T14:00' }, OPENED)).toBeUndefined();
  expect(instantsOf({ ...own, from: '2026-10-20T14:00' }, OPENED)).toBeUndefined();
});
