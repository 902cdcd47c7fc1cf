import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LiveFeed } from '@/lib/liveFeed';
import { concerns } from '@/features/breaches/api/breaches';
import { soundPreference } from '@/lib/preferences';
import { hasRole, mayOpen } from '@/lib/roles';
import { playCritical, unlockSound } from '@/lib/sound';
import { useSession } from '../session/session';
import { applyEvents, reloadLists } from './applyEvents';
import { LiveContext } from './LiveContext';

/** One connection for the whole console, as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const session = useSession();
  const username = session.user;
  const desk = mayOpen(session, 'desk');
  const supervisor = hasRole(session, 'supervisor');
  const [feed] = useState(() => new LiveFeed({ url: '/api/v1/live' }));
  const rung = useRef(new Set<string>());

  useEffect(() => {
    const concern = { desk, supervisor };
    const off = feed.onEvents((events) => {
      const { alerts, breaches } = applyEvents(client, username, events);
      const critical = alerts.filter(({ severity, status }) => severity === 'CRITICAL' && status === 'OPEN');
      // An alert rings once, an overdue stage at each of its steps; a batch of both is one sound.
      const late = breaches.filter((breach) => concerns(breach, concern, Date.now()));
      const fresh = [...critical, ...late].filter(({ id }) => !rung.current.has(id));
      fresh.forEach(({ id }) => rung.current.add(id));
      if (fresh.length > 0 && soundPreference.get() === 'on') playCritical();
    });
    feed.start();
    return () => {
      off();
      feed.stop();
    };
  }, [feed, client, username, desk, supervisor]);

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
