import { useRef } from 'react';

/**
 * Idempotency keys for what is made anew: the same content sent again, because its answer was lost, is one thing; content
 * that was changed meanwhile is another. Once it is made, the next one is new even if it is alike.
 */
export function useKeyOfContent() {
  const sent = useRef<{ content: string; key: string }>(undefined);
  return {
    of: (content: unknown): string => {
      const now = JSON.stringify(content);
      if (sent.current?.content !== now) sent.current = { content: now, key: crypto.randomUUID() };
      return sent.current.key;
    },
    made: (): void => {
      sent.current = undefined;
    },
  };
}
