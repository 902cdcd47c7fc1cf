import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LiveFeed } from '@/lib/liveFeed';
import { soundPreference } from '@/lib/preferences';
import { playCritical, unlockSound } from '@/lib/sound';
import { useSession } from '../session/session';
import { applyEvents, reloadLists } from './applyEvents';
import { LiveContext } from './LiveContext';

/** One connection for the whole console, as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { user: username } = useSession();
  const [feed] = useState(() => new LiveFeed({ url: '/api/v1/live' }));
  const rung = useRef(new Set<string>());

  useEffect(() => {
    const off = feed.onEvents((events) => {
      for (const alert of applyEvents(client, username, events)) {
        const fresh = alert.severity === 'CRITICAL' && alert.status === 'OPEN' && !rung.current.has(alert.id);
        if (!fresh) continue;
        rung.current.add(alert.id);
        if (soundPreference.get() === 'on') playCritical();
      }
    });
    feed.start();
    return () => {
      off();
      feed.stop();
    };
  }, [feed, client, username]);

  useEffect(() => {
    const back = () => {
      feed.retryNow();
      reloadLists(client);
    };
    window.addEventListener('online', back);
    window.addEventListener('pointerdown', unlockSound, { once: true });
    window.addEventListener('keydown', unlockSound, { once: true });
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('pointerdown', unlockSound);
      window.removeEventListener('keydown', unlockSound);
    };
  }, [feed, client]);

  return <LiveContext value={feed}>{children}</LiveContext>;
}
