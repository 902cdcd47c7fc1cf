import { expect, test } from 'vitest';
import { faultOf, START, surelyBroad, toSearchRequest, type SearchValues } from './searchForm';

const NOW = Date.parse('2026-11-25T06:00:00Z');
const PURPOSE = { reference: 'A-1', reason: 'fled' };
const of = (change: Partial<SearchValues>): SearchValues => ({ ...START, ...change });

test('should ask for one plate in the whole county of the last day as it stands', () => {
  expect(toSearchRequest(of({ plate: '豫a·08120' }), PURPOSE, NOW)).toEqual({
    plate: '豫A08120',
    from: '2026-11-24T06:00:00.000Z',
    to: '2026-11-25T06:00:00.000Z',
    purpose: PURPOSE,
  });
});

test('should send only the place that is chosen, whatever was chosen before', () => {
  const center = { lon: 113.2, lat: 33.4 };
  const request = toSearchRequest(of({ place: 'area', center, cameraIds: ['c1'], townshipCode: 'T01' }), PURPOSE, NOW);

  expect(request).toMatchObject({ area: { center, radiusMetres: 1000 } });
  expect(request).not.toHaveProperty('cameraIds');
  expect(request).not.toHaveProperty('townshipCode');
});

test('should take an open end for now and refuse more than 31 days', () => {
  const own = of({ plate: '豫A08120', span: 'own', from: '2026-10-25T14:00' });
  expect(faultOf(own, NOW)).toBeUndefined();
  expect(faultOf({ ...own, from: '2026-10-25T13:59' }, NOW)?.field).toBe('time');
  expect(faultOf({ ...own, from: '' }, NOW)?.field).toBe('time');
});

test('should want a plate where there is no place, and a place where one was promised', () => {
  expect(faultOf(of({}), NOW)?.message).toBe('sight.plateOrPlace');
  expect(faultOf(of({ place: 'township', townshipCode: 'T01' }), NOW)?.field).toBe('plate');
  expect(faultOf(of({ place: 'cameras', plate: '豫A08120' }), NOW)?.message).toBe('sight.noCameras');
  expect(faultOf(of({ place: 'area', center: { lon: 1, lat: 1 } }), NOW)).toBeUndefined();
  expect(faultOf(of({ plate: '豫A0' }), NOW)?.message).toBe('sight.fewLetters');
});

test('should know what surely needs a second person, to the hour', () => {
  const whole = of({ plate: '豫A08120', span: 'own', to: '2026-11-25T14:00' });
  expect(surelyBroad({ ...whole, from: '2026-11-24T14:00' }, true, NOW)).toBe(false);
  expect(surelyBroad({ ...whole, from: '2026-11-24T13:59' }, true, NOW)).toBe(true);
  expect(surelyBroad({ ...whole, from: '2026-11-24T13:59' }, false, NOW)).toBe(false);
  expect(surelyBroad({ ...whole, from: '2026-11-25T13:00', to: '2026-11-25T14:11' }, false, NOW)).toBe(true);
  expect(surelyBroad({ ...whole, from: '2026-11-25T13:00', to: '2026-11-25T14:10' }, false, NOW)).toBe(false);
  expect(surelyBroad(of({ place: 'cameras', cameraIds: ['c1'], span: 'hour' }), false, NOW)).toBe(true);
});
