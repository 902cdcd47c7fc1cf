import { useSyncExternalStore } from 'react';

/** One timer for every ticking age on the page, so that a thousand rows change in the same frame. */
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
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

/** Milliseconds of the current second; a component that reads it renders once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
