import { setLanguage, translate, type Translate } from './i18n';
import { ApiProblem } from './problem';
import { problemLine, problemText } from './problemText';

const en: Translate = (key, params) => translate('en', key, params);
const invalid = (field: string) =>
  new ApiProblem(400, { title: 'Invalid', errors: [{ field, message: 'must lie in the future' }] });

beforeEach(() => setLanguage('en'));
afterEach(() => setLanguage('zh'));

test.each([
  ['validTo', 'Until'],
  ['purpose.reason', 'Reason'],
  ['units[0].count', 'Units it calls for'],
  ['unheardOf', 'unheardOf'],
])('a fault of %s is told of %s', (field, words) => {
  expect(problemText(invalid(field), en).fields).toEqual([`${words}: must lie in the future`]);
});

test('a passing message says what happened and what the service said of it', () => {
  const late = new ApiProblem(409, { detail: 'This alert is DISMISSED already.' });
  expect(problemLine(late, en)).toBe('Someone else changed it first: This alert is DISMISSED already.');
  expect(problemLine(invalid('until'), en)).toBe('Something in it is not right: Until: must lie in the future');
  expect(problemLine(new ApiProblem(0, {}), en)).toBe('The server cannot be reached');
});
