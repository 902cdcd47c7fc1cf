import { readFileSync } from 'node:fs';
import type { RecommendationReason } from '@/api/types';
import { translate, type Translate } from '@/lib/i18n';
import { reasonText } from './reasonText';

const RECOMMENDATION = '../../../../alert-service/src/main/java/org/tianwang/alert/unit/Recommendation.java';
const zh: Translate = (key, params) => translate('zh', key, params);

test('every reason of the service is said in Chinese', () => {
  const [, list] = /enum Code \{([^}]*)\}/.exec(readFileSync(RECOMMENDATION, 'utf8'))!;
  const codes = list!.split(',').map((code) => code.trim());
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const reason = { code, text: 'the words of the service', value: 12 } as RecommendationReason;
    expect(reasonText(reason, zh, 'zh'), code).toMatch(/[\u4e00-\u9fff]/);
  }
});
