import { useSyncExternalStore } from 'react';

/** A choice kept in this browser, shared by every component that reads it. */
export interface Preference<T extends string> {
  get(): T;
  set(value: T): void;
  use(): T;
}

export function preference<T extends string>(key: string, allowed: readonly [T, ...T[]]): Preference<T> {
  const listeners = new Set<() => void>();
  const stored = localStorage.getItem(key) as T | null;
  let value: T = stored !== null && allowed.includes(stored) ? stored : allowed[0];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = () => value;
  return {
    get,
    set(next) {
      value = next;
      localStorage.setItem(key, next);
      listeners.forEach((listener) => listener());
    },
    use() {
      return useSyncExternalStore(subscribe, get);
    },
  };
}

export const themePreference = preference('tianwang.theme', ['night', 'day']);
export const soundPreference = preference('tianwang.sound', ['on', 'off']);
