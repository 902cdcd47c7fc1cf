import { translate, type MessageKey, type Translate } from '@/lib/i18n';
import { purposeWords } from './words';

const t: Translate = (key: MessageKey, params) => translate('zh', key, params);
const id = 'f3491c57-a005-318e-999d-f39fa13d727b';

test('a reason is as it was given, what a service put around it in words', () => {
  expect(purposeWords(t, '7 weekly shifts, 0 days that differ')).toBe('每周 7 班，另定 0 天');
  expect(purposeWords(t, `incident ${id}: 抢夺后驾车逃离 (containment ${id})`)).toBe('警情：抢夺后驾车逃离');
  expect(purposeWords(t, 'case A2026-1: 被盗: 车主报案')).toBe('案件 A2026-1：被盗: 车主报案');
  expect(purposeWords(t, 'A2026-9: 去向 [no such case, incident or task]')).toBe(
    'A2026-9: 去向（查无此案件、警情或任务）',
  );
  expect(purposeWords(t, '例行核查')).toBe('例行核查');
});

test('why a look was refused is said in words', () => {
  expect(purposeWords(t, `GET /api/v1/cases/${id}: not this person's`)).toBe(`GET /api/v1/cases/${id}：不在其查看范围`);
  expect(purposeWords(t, 'POST /api/v1/tracks: not in this role')).toBe('POST /api/v1/tracks：其角色无此权限');
  expect(purposeWords(t, 'more than 100 refusals within an hour: the rest of it is not written one by one')).toBe(
    '一小时内被拒超过 100 次，其余不再逐条记录',
  );
});

test('an incident is called by its name where that is known, and its number is left where it is not', () => {
  const names = { [id]: '集市抢夺' };

  expect(purposeWords(t, `incident ${id}: 驾车逃离 (containment ${id})`, names)).toBe('警情 集市抢夺：驾车逃离');
  expect(purposeWords(t, `${id}: 驾车逃离 (incident ${id}, 4 hours)`, names)).toBe('集市抢夺: 驾车逃离（4 小时）');
  expect(purposeWords(t, `${id}: 驾车逃离 (followed as ${id})`)).toBe(`${id}: 驾车逃离`);
  expect(purposeWords(t, '巡逻101 — 7 weekly shifts, 0 days that differ')).toBe('每周 7 班，另定 0 天');
});
