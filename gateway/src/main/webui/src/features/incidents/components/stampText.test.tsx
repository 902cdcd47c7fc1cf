import { readFileSync } from 'node:fs';
import { setLanguage, translate, wordOf, type Translate } from '@/lib/i18n';
import { stampText, WRITTEN } from './stampText';

const SERVICE = '../../../../alert-service/src/main';
const zh: Translate = (key, params) => translate('zh', key, params);
const at = '2020-03-01T22:15:00Z';

afterEach(() => setLanguage('zh'));

test.each([
  ['STAGE_BREACHED', `WARN is overdue since ${at}, step 2`, '预警应在 2020-03-02 06:15:00 前完成，第 2 次提醒'],
  ['CONTAINMENT_MOVED', `seen at ${at}`, '2020-03-02 06:15:00 又见该车'],
  ['CONTAINMENT_ORDERED', '4 points', '4 个封控点'],
  ['TIME_DOUBTED', `the phone says ${at}, ahead of our clock`, '手机时间为 2020-03-02 06:15:00：比服务器时间还晚'],
  ['NEXT_PROPOSED', '巡逻101 is next', '巡逻101'],
  ['NO_UNIT_LEFT', 'no free unit is left that was not asked', '没有未问过的空闲警组'],
  ['TASK_CONFLICT', 'ACCEPTED came too late: the task was TIMED_OUT', '“已接受”到得太晚，任务当时为“超时未接”'],
  [
    'TASK_CONFLICT',
    'DONE came too late: the task was TIMED_OUT: ARREST, 两名男子',
    '“已完成”到得太晚，任务当时为“超时未接” · 抓获 · 两名男子',
  ],
  ['TASK_DONE', '巡逻101: ARREST, 两名男子', '巡逻101 · 抓获 · 两名男子'],
  ['TASK_DONE', '巡逻101: ARREST', '巡逻101 · 抓获'],
  ['TASK_REFUSED', '巡逻101: TOO_FAR', '巡逻101 · 距离太远'],
  ['INCIDENT_RESOLVED', 'ARREST, offence THEFT: 人赃并获', '抓获 · 盗窃 · 人赃并获'],
  ['FOLLOW_ENDED', '豫A12345 · TIME', '豫A12345 · 到时结束'],
  ['VEHICLE_SEEN', '豫A12345 (confusable: read 豫A1234S) · 东门', '豫A12345（易混淆：识读 豫A1234S） · 东门'],
  ['TASK_CANCELLED', '巡逻101: no longer needed', '巡逻101: no longer needed'],
  ['TASK_CANCELLED', '巡逻101: OUT_OF_SERVICE', '巡逻101 · 警组已停用'],
  ['TASK_CANCELLED', '巡逻101: incident resolved', '巡逻101 · 警情已处置完毕'],
  ['TASK_CANCELLED', '巡逻101: sent to another post: 东门', '巡逻101 · 改派到其他封控点 · 东门'],
])('%s: %s', (type, text, said) => {
  expect(stampText({ at, type, text }, zh)).toBe(said);
});

test('a part of the platform is named in words, a person and a rule by their own', () => {
  expect(stampText({ at, type: 'X', source: 'CLOCK', actor: 'stage clock' }, zh)).toBe('环节时钟');
  expect(stampText({ at, type: 'X', source: 'USER', actor: 'follow' }, zh)).toBe('follow');
  expect(stampText({ at, type: 'X', source: 'RULE', actor: '夜间闯入' }, zh)).toBe('夜间闯入');
});

test('console and report take the same sentences apart', () => {
  const source = readFileSync(`${SERVICE}/java/org/tianwang/alert/afteraction/StampTexts.java`, 'utf8');
  const literal = '"(?:[^"\\\\]|\\\\.)*"';
  const entries = [...source.matchAll(new RegExp(`entry\\(\\s*"(\\w+)",\\s*((?:${literal}[\\s+]*)+)\\)`, 'g'))];
  const joined = (text: string) =>
    [...text.matchAll(new RegExp(literal, 'g'))].map(([part]) => JSON.parse(part) as string).join('');
  const inReport = Object.fromEntries(entries.map(([, type, text]) => [type, joined(text!)]));
  expect(inReport).toEqual(Object.fromEntries(Object.entries(WRITTEN).map(([type, { source }]) => [type, source])));
});

test('every stamp for which the report has a word has one here', () => {
  const words = readFileSync(`${SERVICE}/resources/afteraction/words_zh.properties`, 'utf8');
  const types = [...words.matchAll(/^event\.(\w+)=/gm)].map(([, type]) => type);
  expect(types.length).toBeGreaterThan(30);
  for (const type of types) expect(wordOf(zh, 'event', type), type).toMatch(/[\u4e00-\u9fff]/);
});
