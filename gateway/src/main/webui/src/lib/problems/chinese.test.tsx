import { javaMessages, javaProblemTypes } from '../../../test/javaMessages';
import { setLanguage, translate, type MessageKey } from '../i18n';
import { ApiProblem } from '../problem';
import { fieldError, problemText } from '../problemText';
import { detailInChinese } from './chinese';
import { DETAILS } from './details';
import { FIELD_MESSAGES } from './fieldMessages';

const CHINESE = /[\u4e00-\u9fff]/;
const zh = (key: MessageKey) => translate('zh', key);

afterEach(() => setLanguage('zh'));

test('every problem type of the services has a title and advice', () => {
  const types = javaProblemTypes();
  expect(types).toContain('conflict');
  expect(types.length).toBeGreaterThan(12);
  for (const type of types) {
    const text = problemText(new ApiProblem(400, { type: `https://tianwang.org/problems/${type}` }), zh);
    const own = translate('zh', `problem.${type}` as MessageKey);
    expect(text.title, `add 'problem.${type}' to lib/i18n/problemTypes.ts`).toBe(own);
    expect(own).toMatch(CHINESE);
    expect(text.help).toMatch(CHINESE);
  }
});

test('everything with which a service can refuse something is said in Chinese too', () => {
  const messages = javaMessages();
  expect(messages.length).toBeGreaterThan(150);
  const known = new Set([...Object.keys(DETAILS), ...Object.keys(FIELD_MESSAGES)]);
  const missing = messages.filter((text) => !known.has(text) && !detailInChinese(text)?.match(CHINESE));
  expect(missing, 'add these to lib/problems/details.ts or fieldMessages.ts').toEqual([]);
});

test('every gap of a sentence that has words is filled from the sentence itself', () => {
  for (const [english, chinese] of Object.entries({ ...DETAILS, ...FIELD_MESSAGES })) {
    const gaps = english.split('{}').length - 1;
    const used = [...chinese.matchAll(/\{(\d)\}/g)].map(([, place]) => Number(place));
    expect(
      used.every((place) => place >= 1 && place <= gaps),
      english,
    ).toBe(true);
  }
});

test.each([
  ['Unit 巡逻101 is not on shift.', '警组 巡逻101 不在班。'],
  ['This alert cannot be confirmed: it is already DISMISSED by wang.', '这条预警不能确认：它已经是“已排除（wang）”。'],
  ['This task is ACCEPTED and cannot become DONE.', '这项任务是“已接受”，不能变为“已完成”。'],
  ['There is no incident 018f within your jurisdiction.', '你的辖区内没有这个对象：警情 018f。'],
  ['plate: was not seen in the last two hours: give a place', '最近两小时没有出现过，请指定地点'],
  [
    'There is no picture of this camera now: the camera did not answer in time.',
    '这路摄像机现在没有画面：摄像机没有及时应答。',
  ],
])('%s', (english, chinese) => {
  expect(detailInChinese(english)).toBe(chinese);
});

test('what has no words is shown as it came, and an English console says it in English', () => {
  expect(fieldError('must be purple')).toBe('must be purple');
  expect(fieldError('must not be blank')).toBe('不能为空');
  setLanguage('en');
  expect(fieldError('must not be blank')).toBe('must not be blank');
});
