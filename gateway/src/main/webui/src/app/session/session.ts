import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Session } from '@/api/types';
import { claimDrafts } from '@/lib/draft';
import { call } from '@/lib/http';
import { orRemembered } from '@/lib/offlineStore';
import { noteSignedIn } from '@/lib/signedIn';

export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await orRemembered('session', async () => {
        const answer = await call<Session>('/api/v1/session', { signal });
        noteSignedIn(answer.user);
        return answer;
      });
      claimDrafts(session.user);
      return session;
    },
    staleTime: Infinity,
  });
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person; every page below the gate has one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionGate');
  return session;
}

/** Back to where one was, after signing in. */
export function signInUrl(path: string): string {
  return `/login?next=${encodeURIComponent(path)}`;
}
