import { useEffect, useState, type RefObject } from 'react';

const GRACE_MS = 5_000;

/** Whether somebody can see the element: scrolled away or behind another tab for a while means no. */
export function useOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [scrolledIn, setScrolledIn] = useState(true);
  const [tabShown, setTabShown] = useState(!document.hidden);
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => setScrolledIn(entry?.isIntersecting ?? true));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onChange = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setTabShown(false), GRACE_MS);
      else setTabShown(true);
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, []);
  return scrolledIn && tabShown;
}
