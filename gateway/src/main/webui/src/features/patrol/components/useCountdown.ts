import { useEffect, useRef, useState } from 'react';

/** Seconds left for what `key` names; calls `done` once at zero, stands still while held. */
export function useCountdown(key: string | undefined, seconds: number, held: boolean, done: () => void): number {
  const [state, setState] = useState({ key, left: seconds });
  const latest = useRef(done);
  useEffect(() => {
    latest.current = done;
  });
  const left = state.key === key ? state.left : seconds;
  useEffect(() => {
    if (held || key === undefined) return;
    const timer = setTimeout(() => {
      setState({ key, left: left - 1 });
      if (left === 1) latest.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [key, left, held]);
  return Math.max(0, left);
}
