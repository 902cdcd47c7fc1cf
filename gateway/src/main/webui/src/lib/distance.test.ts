import { distanceText } from './distance';
import { translate, type MessageKey, type Params } from './i18n';

const zh = (key: MessageKey, params?: Params) => translate('zh', key, params);
const en = (key: MessageKey, params?: Params) => translate('en', key, params);

test('metres below a kilometre, a tenth of one below ten, whole ones beyond', () => {
  expect(distanceText(79.6, zh)).toBe('80 米');
  expect(distanceText(999, en)).toBe('999 m');
  expect(distanceText(1000, zh)).toBe('1.0 公里');
  expect(distanceText(12_400, en)).toBe('12 km');
});
