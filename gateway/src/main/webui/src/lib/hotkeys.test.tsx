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

test('a choice that was clicked keeps its arrows and takes no other key from the desk', () => {
  const done: string[] = [];
  renderHook(() => useHotkeys({ a: () => done.push('a'), ArrowRight: () => done.push('right') }));
  const at = (type: string, key: string) => {
    const input = document.createElement('input');
    input.type = type;
    document.body.append(input);
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    input.remove();
  };
  at('radio', 'a');
  at('radio', 'ArrowRight');
  at('text', 'a');
  expect(done).toEqual(['a']);
});
