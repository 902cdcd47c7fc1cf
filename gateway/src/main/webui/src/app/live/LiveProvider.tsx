import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { concerns } from '@/features/breaches/api/breaches';
import { LiveFeed } from '@/lib/liveFeed';
import { hasRole, mayOpen } from '@/lib/roles';
import { serverNow } from '@/lib/serverTime';
import { useSession } from '../session/session';
import { applyEvents, reloadLists } from './applyEvents';
import { LiveContext } from './LiveContext';
import { isCalling, useBell } from './useBell';

/** One connection for the whole console, as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const session = useSession();
  const username = session.user;
  const desk = mayOpen(session, 'desk');
  const supervisor = hasRole(session, 'supervisor');
  const [feed] = useState(() => new LiveFeed({ url: '/api/v1/live' }));
  const { ring, said } = useBell(desk);

  useEffect(() => {
    const concern = { desk, supervisor };
    const off = feed.onEvents((events) => {
      const { alerts, breaches } = applyEvents(client, username, events);
      ring(
        alerts.filter(isCalling),
        breaches.filter((breach) => concerns(breach, concern, serverNow())),
      );
    });
    feed.start();
    return () => {
      off();
      feed.stop();
    };
  }, [feed, client, username, desk, supervisor, ring]);

  useEffect(() => {
    const back = () => {
      feed.retryNow();
      reloadLists(client);
    };
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [feed, client]);

  return (
    <LiveContext value={feed}>
      <div aria-live="assertive" className="visually-hidden">
        {said}
      </div>
      {children}
    </LiveContext>
  );
}
