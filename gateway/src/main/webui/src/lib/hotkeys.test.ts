import { renderHook } from '@testing-library/react';
import { useHotkeys } from './hotkeys';

const press = (key: string, repeat = false) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));

test('a key that is held acts once; only a key that moves goes on', () => {
  const done: string[] = [];
  renderHook(() => useHotkeys({ c: () => done.push('c'), j: () => done.push('j') }, true, ['j']));
  press('c');
  press('c', true);
  press('C', true);
  press('j');
  press('j', true);
  expect(done).toEqual(['c', 'j', 'j']);
});

test('a held key does not fall through to the page, which would scroll under the hand', () => {
  renderHook(() => useHotkeys({ ' ': () => undefined }));
  const held = new KeyboardEvent('keydown', { key: ' ', repeat: true, cancelable: true });
  document.dispatchEvent(held);
  expect(held.defaultPrevented).toBe(true);
});
