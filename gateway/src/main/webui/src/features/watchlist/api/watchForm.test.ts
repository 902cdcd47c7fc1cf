import { expect, test } from 'vitest';
import { DAY_MS, emptyForm, endsInReach, toRequest } from './watchForm';
import { textOf } from './watchFiles';

const NOW = Date.parse('2026-11-25T06:00:00Z');

test('should send times of the county clock as instants and leave out what was not said', () => {
  const request = toRequest({ ...emptyForm(NOW, ['*']), plate: '豫a·08120', validTo: '2026-11-26T08:00' });

  expect(request).toMatchObject({ plate: '豫A08120', validTo: '2026-11-26T00:00:00.000Z', validFrom: undefined });
  expect(JSON.stringify(request)).not.toContain('townshipCode');
});

test('should place an entry of somebody with one township there and not in the county', () => {
  expect(emptyForm(NOW, ['T04']).townshipCode).toBe('T04');
  expect(emptyForm(NOW, ['*']).townshipCode).toBeUndefined();
});

test('should take an end exactly thirty days after the beginning and none a minute later', () => {
  const last = '2026-12-25T14:00';
  expect(endsInReach(last, undefined, NOW)).toBe(true);
  expect(endsInReach('2026-12-25T14:01', undefined, NOW)).toBe(false);
  expect(endsInReach('2026-11-25T14:00', undefined, NOW)).toBe(false);
  expect(endsInReach('2027-01-01T14:00', '2026-12-10T14:00', NOW)).toBe(true);
  expect(Date.parse('2026-12-25T06:00:00Z') - NOW).toBe(30 * DAY_MS);
});

test('should read files of Chinese spreadsheets as well as UTF-8', () => {
  const gb = new Uint8Array([0xd4, 0xa5, 0x41]);
  expect(textOf(gb.buffer)).toBe('豫A');
  expect(textOf(new TextEncoder().encode('豫A').buffer as ArrayBuffer)).toBe('豫A');
});
