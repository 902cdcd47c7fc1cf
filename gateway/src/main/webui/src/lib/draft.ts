import { useCallback, useState } from 'react';

/** Text that survives a reload or a new sign-in, until it has been submitted. Kept for this tab only. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const storageKey = `tianwang.draft.${key}`;
  const [value, setValue] = useState<T>(() => read(storageKey, initial));
  const update = useCallback(
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(storageKey, JSON.stringify(next));
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
