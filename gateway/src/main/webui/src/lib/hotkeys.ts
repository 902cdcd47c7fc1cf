import { useEffect, useRef } from 'react';

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single keys for the desk, and those with Ctrl (or Meta) that are named so: `Ctrl+z`. Silent while somebody types, while
 * a dialog is open, and with Alt. A key that
 * is held acts once, however long a hand or a cup rests on it: only the ones in `held`, which move, go on.
 */
export function useHotkeys(keys: Hotkeys, enabled = true, held: readonly string[] = []): void {
  const latest = useRef({ keys, held });
  useEffect(() => {
    latest.current = { keys, held };
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target, event.key)) return;
      const plain = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const key = event.ctrlKey || event.metaKey ? `Ctrl+${plain}` : plain;
      const handler = latest.current.keys[key];
      if (!handler) return;
      event.preventDefault();
      if (!event.repeat || latest.current.held.includes(key)) handler(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** Inputs into which nobody types; one that was clicked keeps the focus, and must not take the desk's keys with it. */
const NO_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
/** What moves or switches such an input is its own. */
const OWN_KEYS = new Set([' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], .ant-select-dropdown')) return true;
  if (target instanceof HTMLInputElement && NO_TEXT.has(target.type)) return OWN_KEYS.has(key);
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
