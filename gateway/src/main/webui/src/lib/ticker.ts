import { useSyncExternalStore } from 'react';
import { serverNow } from './serverTime';

/** One timer for every ticking age on the page, so that a thousand rows change in the same frame. */
const listeners = new Set<() => void>();
let now = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = serverNow();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = serverNow();
    timer = setInterval(tick, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Milliseconds of the current second by the platform's clock; a component that reads it renders once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
