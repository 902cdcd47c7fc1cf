import { useEffect, useSyncExternalStore } from 'react';

/** An action that can still be taken back. */
export interface Waiting<T> {
  item: T;
  /** When it is sent, by the clock at hand. */
  until: number;
}

/**
 * Holds one action for a few seconds before it is sent, so that it can be taken back without a trace: nothing has to be
 * undone that was never done. It is never lost: the next one, leaving the page and closing the window send it at once.
 */
export class Grace<T> {
  private waiting: Waiting<T> | undefined;
  private send: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  hold(item: T, milliseconds: number, send: () => void): void {
    this.flush();
    this.waiting = { item, until: Date.now() + milliseconds };
    this.send = send;
    this.timer = setTimeout(() => this.flush(), milliseconds);
    this.tell();
  }

  undo(): T | undefined {
    const item = this.waiting?.item;
    this.clear();
    return item;
  }

  flush(): void {
    const send = this.send;
    this.clear();
    send?.();
  }

  get = (): Waiting<T> | undefined => this.waiting;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private clear(): void {
    clearTimeout(this.timer);
    if (!this.waiting) return;
    this.waiting = undefined;
    this.send = undefined;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** What waits now; sent at once when the page is left, by a link or for good. */
export function useGrace<T>(grace: Grace<T>): Waiting<T> | undefined {
  useEffect(() => {
    const leave = () => grace.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [grace]);
  return useSyncExternalStore(grace.subscribe, grace.get);
}
