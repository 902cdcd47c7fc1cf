import { setLanguage, translate, type Translate } from '@/lib/i18n';
import type { Look } from './audit';
import { lookedAt, withCameraId } from './lookedAt';

const ID = '0195524f-3c00-7000-8000-000000000007';
const CAMERAS = new Map([[ID, '东街口']]);
const zh: Translate = (key, params) => translate('zh', key, params);
const of = (objectType: string, objectId: string) => lookedAt({ objectType, objectId } as Look, CAMERAS, zh);

beforeEach(() => setLanguage('zh'));

test('should name a camera and keep its id beside the name', () => {
  expect(of('camera', ID)).toEqual({ text: '东街口', id: ID });
  expect(of('camera-snapshot', `${ID}/99`)).toEqual({ text: '东街口', id: ID });
});

test('should say which part of a recording on the county\u2019s clock', () => {
  const { text } = of('camera-recording', `${ID}/2026-03-01T00:00:00Z/2026-03-01T01:30:00Z`);

  expect(text).toContain('东街口');
  expect(text).toContain('08:00');
  expect(text).toContain('09:30');
});

test('should name incidents, units and rules for who may not open them', () => {
  const look = { objectType: 'incident', objectId: ID, names: { [ID]: '集市抢夺' } } as unknown as Look;
  expect(lookedAt(look, CAMERAS, zh)).toEqual({ text: '集市抢夺', id: ID });

  const unit = { objectType: 'unit', objectId: ID, purpose: '巡逻101 — 维修：换胎' } as Look;
  expect(lookedAt(unit, CAMERAS, zh)).toEqual({ text: '巡逻101', id: ID });
  expect(lookedAt({ ...unit, purpose: '维修' }, CAMERAS, zh)).toEqual({ text: ID });
});

test('should leave what it does not know as it was written down', () => {
  const gone = ID.replace('7', '8');
  expect(of('camera', gone)).toEqual({ text: gone });
  expect(of('plate', '豫A12345')).toEqual({ text: '豫A12345' });
  expect(of('case', ID)).toEqual({ text: ID });
  expect(of('camera-sheet', 'lines 1 to 9')).toEqual({ text: 'lines 1 to 9' });
});

test('should find a camera by its name where only one bears it', () => {
  const twins = new Map([...CAMERAS, ['x', '西门'], ['y', '西门']]);

  expect(withCameraId({ objectId: '东街口', actor: 'li' }, twins)).toEqual({ objectId: ID, actor: 'li' });
  expect(withCameraId({ objectId: '西门' }, twins)).toEqual({ objectId: '西门' });
  expect(withCameraId({}, twins)).toEqual({});
});
