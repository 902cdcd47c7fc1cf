import { renderHook } from '@testing-library/react';
import { useKeyOfContent } from './keyOfContent';

test('what is sent again goes under its key until it is made, what was changed under another', () => {
  const { result } = renderHook(useKeyOfContent);
  const first = result.current.of({ name: 'a' });
  expect(result.current.of({ name: 'a' })).toBe(first);
  expect(result.current.of({ name: 'b' })).not.toBe(first);

  const second = result.current.of({ name: 'b' });
  result.current.made();
  expect(result.current.of({ name: 'b' })).not.toBe(second);
});
