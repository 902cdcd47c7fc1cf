import { alertTitle } from './alertTitle';
import { translate, type Translate } from './i18n';

const zh: Translate = (key, params) => translate('zh', key, params);
const en: Translate = (key, params) => translate('en', key, params);
const lead = { entryId: 'w', plate: '豫A08120', readPlate: '豫AO8120', exact: true };

test('a rule keeps the name that people gave it', () => {
  expect(alertTitle({ ruleName: '人员在路口停留' }, en)).toBe('人员在路口停留');
});

test('a lead is named in the language of the reader, and says when the reading is only confusable', () => {
  expect(alertTitle({ ruleName: 'Watch list', watch: lead }, zh)).toBe('布控车辆 豫A08120');
  expect(alertTitle({ ruleName: 'Watch list', watch: { ...lead, exact: false } }, en)).toBe(
    'Watched 豫A08120 (confusable: read 豫AO8120)',
  );
});

test('who may not know the plate is told that a watched vehicle was seen', () => {
  expect(alertTitle({ ruleName: '', eventKind: 'PLATE_READ' }, zh)).toBe('布控车辆经过');
});

test('lost cameras are counted in the language of the reader', () => {
  const outage = { together: true, lost: 300, out: 12, cameras: [] };

  expect(alertTitle({ ruleName: 'Cameras lost together', outage }, zh)).toBe('300 台摄像机同时离线');
  expect(alertTitle({ ruleName: 'Cameras lost county-wide', outage: { ...outage, townships: 11 } }, zh)).toBe(
    '全县大面积离线：11 个乡镇 300 台摄像机',
  );
  expect(alertTitle({ ruleName: 'Camera lost', outage: { ...outage, together: false } }, en)).toBe('Camera lost');
});
