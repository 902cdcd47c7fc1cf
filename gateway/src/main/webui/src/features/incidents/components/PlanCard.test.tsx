import { messageOf } from './PlanCard';

test('the plan sends its own words, and before them those that were written for this incident', () => {
  expect(messageOf('封控路口', '  ')).toBeUndefined();
  expect(messageOf('封控路口', '穿红衣服 ')).toBe('穿红衣服\n封控路口');
  expect(messageOf(null, '穿红衣服')).toBe('穿红衣服');
  expect(messageOf('长'.repeat(2000), '穿红衣服')).toHaveLength(2000);
});
