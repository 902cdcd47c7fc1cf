import { expect, test } from 'vitest';
import { breadthWords } from '@/lib/breadthWords';
import { translate, type Translate } from '@/lib/i18n';
import { isOverdue, owedBy, type PlateSearch } from './plateSearches';
import { scopeWords } from './searchWords';

const NOW = Date.parse('2026-11-25T06:00:00Z');
const zh: Translate = (key, params) => translate('zh', key, params);
const of = (change: Partial<PlateSearch>) => ({ requestedBy: 'a', overdueSteps: 0, ...change }) as PlateSearch;

test('should call a review overdue from the very instant on, and stay so after the service moved the date', () => {
  expect(isOverdue(of({ dueAt: '2026-11-25T06:00:00.001Z' }), NOW)).toBe(false);
  expect(isOverdue(of({ dueAt: '2026-11-25T06:00:00Z' }), NOW)).toBe(true);
  expect(isOverdue(of({ dueAt: '2026-11-26T06:00:00Z', overdueSteps: 1 }), NOW)).toBe(true);
  expect(isOverdue(of({ dueAt: null }), NOW)).toBe(false);
});

test('should not count a search among what its own requester owes', () => {
  expect(owedBy('a', [of({ id: '1' }), of({ id: '2', requestedBy: 'b' })]).map(({ id }) => id)).toEqual(['2']);
});

test('should say place and breadth in Chinese, and leave what it does not know', () => {
  const name = (code: string) => `${code}镇`;
  const time = ', 2026-11-24T06:00:00Z to 2026-11-25T06:00:00Z';
  expect(scopeWords(zh, `everywhere${time}`, name)).toBe('不限地点');
  expect(scopeWords(zh, `township T01 3 cameras${time}`, name)).toBe('T01镇 3 个摄像机');
  expect(scopeWords(zh, `500 m around 113.2,33.4${time}`, name)).toBe('113.2,33.4 周围 500 米');
  expect(breadthWords(zh, 'This search is broad (more than 20 plates match) and needs')).toContain('20');
  expect(
    breadthWords(zh, 'with your other searches of this plate, the whole county over more than 48 hours'),
  ).toContain('合计');
  expect(breadthWords(zh, 'This search is broad (more than 200 different plates in 24 hours) and')).toContain(
    '不同号牌',
  );
  expect(breadthWords(zh, 'more than 200 searches of the same plate in 24 hours')).toContain('200');
  expect(breadthWords(zh, 'another reason')).toBe('another reason');
});
