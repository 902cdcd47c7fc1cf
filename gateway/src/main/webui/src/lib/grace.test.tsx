import { renderHook } from '@testing-library/react';
import { Grace, useGrace } from './grace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('sends once, when its time is over and not before', () => {
  const grace = new Grace<string>();
  const send = vi.fn();
  grace.hold('a', 5_000, send);
  vi.advanceTimersByTime(4_999);
  expect(send).not.toHaveBeenCalled();
  expect(grace.get()?.item).toBe('a');
  vi.advanceTimersByTime(10_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(grace.get()).toBeUndefined();
});

test('what is taken back is never sent', () => {
  const grace = new Grace<string>();
  const send = vi.fn();
  grace.hold('a', 5_000, send);
  expect(grace.undo()).toBe('a');
  expect(grace.undo()).toBeUndefined();
  grace.flush();
  vi.advanceTimersByTime(10_000);
  expect(send).not.toHaveBeenCalled();
});

test('the next one sends the one before', () => {
  const grace = new Grace<string>();
  const sent: string[] = [];
  grace.hold('a', 5_000, () => sent.push('a'));
  grace.hold('b', 5_000, () => sent.push('b'));
  expect(sent).toEqual(['a']);
  expect(grace.undo()).toBe('b');
});

test('leaving the page by a link and closing the window send it', () => {
  for (const leave of ['link', 'window']) {
    const grace = new Grace<string>();
    const send = vi.fn();
    const { unmount } = renderHook(() => useGrace(grace));
    grace.hold('a', 5_000, send);
    if (leave === 'link') unmount();
    else window.dispatchEvent(new Event('pagehide'));
    expect(send).toHaveBeenCalledTimes(1);
  }
});
