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
