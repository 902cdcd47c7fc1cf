import { useCallback, useState } from 'react';

const PREFIX = 'tianwang.draft.';
const OWNER = 'tianwang.draft-owner';

/**
 * Text that survives a reload or a new sign-in, until it has been submitted. Kept for this tab only, and for the person
 * who typed it.
 */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const storageKey = `${PREFIX}${key}`;
  const [value, setValue] = useState<T>(() => read(storageKey, initial));
  const update = useCallback(
    (next: T) => {
      setValue(next);
      keep(storageKey, JSON.stringify(next));
    },
    [storageKey],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(storageKey);
    setValue(initial);
  }, [storageKey, initial]);
  return [value, update, clear];
}

function read<T>(storageKey: string, initial: T): T {
  const stored = sessionStorage.getItem(storageKey);
  if (stored === null) return initial;
  try {
    return JSON.parse(stored) as T;
  } catch {
    return initial;
  }
}

/**
 * Says who is signed in, before anything reads a draft. Somebody else's are gone then: plates, case numbers and reasons are
 * in them, and nobody must go on searching for what the one before him was after.
 */
export function claimDrafts(user: string): void {
  if (sessionStorage.getItem(OWNER) !== user) forgetDrafts();
  keep(OWNER, user);
}

/** Where there is no room the text is on the screen all the same; only a reload would lose it. */
function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    sessionStorage.removeItem(key);
  }
}

export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
