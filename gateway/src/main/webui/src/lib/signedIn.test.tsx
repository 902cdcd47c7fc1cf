import { isSomebodyElse, noteSignedIn, onSomebodyElse } from './signedIn';

test('a page knows that its person is not the one who is signed in', () => {
  expect(isSomebodyElse('wang')).toBe(false);
  noteSignedIn('wang');
  expect(isSomebodyElse('wang')).toBe(false);
  noteSignedIn('li');
  expect(isSomebodyElse('wang')).toBe(true);
});

test('hears when somebody else signs in on another page, and not of other news', () => {
  const heard = vi.fn();
  noteSignedIn('wang');
  const stop = onSomebodyElse('wang', heard);
  window.dispatchEvent(new StorageEvent('storage'));
  expect(heard).not.toHaveBeenCalled();
  noteSignedIn('li');
  window.dispatchEvent(new StorageEvent('storage'));
  expect(heard).toHaveBeenCalledOnce();
  stop();
  window.dispatchEvent(new StorageEvent('storage'));
  expect(heard).toHaveBeenCalledOnce();
});
