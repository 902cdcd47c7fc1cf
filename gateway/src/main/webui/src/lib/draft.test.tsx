import { act, renderHook } from '@testing-library/react';
import { claimDrafts, forgetDrafts, useDraft } from './draft';

function typed(text: string): void {
  const { result } = renderHook(() => useDraft('reason', ''));
  act(() => result.current[1](text));
}

const found = () => renderHook(() => useDraft('reason', '')).result.current[0];

test('what was typed is there again for the same person', () => {
  claimDrafts('wang');
  typed('after the theft');
  claimDrafts('wang');
  expect(found()).toBe('after the theft');
});

test('nobody finds what somebody else has typed in this tab', () => {
  claimDrafts('wang');
  typed('after the theft');
  claimDrafts('li');
  expect(found()).toBe('');
});

test('drafts of nobody that can be named are nobody’s', () => {
  typed('left over');
  claimDrafts('wang');
  expect(found()).toBe('');
});

test('who signs out leaves nothing behind', () => {
  claimDrafts('wang');
  typed('after the theft');
  forgetDrafts();
  expect(found()).toBe('');
});
