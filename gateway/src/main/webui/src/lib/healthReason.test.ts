import { reasonText } from './healthReason';
import { translate, type Translate } from './i18n';

const zh: Translate = (key, params) => translate('zh', key, params);

test('reasons stand apart as the reader’s language has it', () => {
  const en: Translate = (key, params) => translate('en', key, params);
  expect(reasonText(en, 'healthReason', 'the picture is black; pictures arrive damaged')).toBe(
    'the picture is black; pictures arrive damaged',
  );
});

test('a round says why a camera could not be seen in the words of the camera too', () => {
  expect(reasonText(zh, 'patrolReason', 'no picture came')).toBe('没有收到画面');
  expect(reasonText(zh, 'patrolReason', "the video's codec is not supported")).toBe('不支持这种视频编码');
  expect(reasonText(zh, 'healthReason', 'the camera stopped sending; something new')).toBe(
    '摄像机停止发送；something new',
  );
});
