import { readFileSync } from 'node:fs';
import type { RecommendationReason } from '@/api/types';
import { translate, type Translate } from '@/lib/i18n';
import { reasonText } from './reasonText';

const RECOMMENDATION = '../../../../alert-service/src/main/java/org/tianwang/alert/unit/Recommendation.java';
const zh: Translate = (key, params) => translate('zh', key, params);

test.each([
  [
    { code: 'SHIFT', value: 1200, text: 'on shift for 1200 s more, counted as 300 s more' },
    '在班还剩20分00秒，按多5分00秒计',
  ],
  [{ code: 'SHIFT', value: 300, text: 'on shift for 300 s more, then relieved' }, '在班还剩5分00秒，到点有人接班'],
  [{ code: 'SHIFT', value: 7200, text: 'on shift for 7200 s more' }, '在班还剩2时00分'],
  [{ code: 'SHIFT', value: null, text: 'on shift' }, '在班'],
  [
    { code: 'POSITION_AGE', value: 180, text: 'position 180 s old, counted as 60 s more' },
    '位置3分00秒前，按多1分00秒计',
  ],
  [
    { code: 'MISSING_CAPABILITY', value: 600, text: 'lacks ARMED, FIRST_AID, counted as 600 s more' },
    '缺少：武装、急救，按多10分00秒计',
  ],
  [
    { code: 'NO_CREW', value: 600, text: 'no crew that would hear an order, counted as 600 s more' },
    '没有人员，指令没人收，按多10分00秒计',
  ],
  [
    {
      code: 'STRAIGHT_LINE',
      value: 300,
      text: 'no way on the road map: straight line, 1.3 times as long, counted as 300 s more',
    },
    '没有可走的路网，按直线估算，按多5分00秒计',
  ],
])('%j shows its figure and what it costs', (reason, said) => {
  expect(reasonText(reason as RecommendationReason, zh, 'zh').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
});

test('every reason of the service is said in Chinese', () => {
  const [, list] = /enum Code \{([^}]*)\}/.exec(readFileSync(RECOMMENDATION, 'utf8'))!;
  const codes = list!.split(',').map((code) => code.trim());
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const reason = { code, text: 'the words of the service', value: 12 } as RecommendationReason;
    expect(reasonText(reason, zh, 'zh'), code).toMatch(/[\u4e00-\u9fff]/);
  }
});
