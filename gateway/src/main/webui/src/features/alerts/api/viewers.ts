import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Page } from '@/api/types';
import { call } from '@/lib/http';

/** The service counts somebody for fifteen seconds after his last word. */
const SAY_EVERY_MS = 5_000;

const path = (id: string) => `/api/v1/alerts/${encodeURIComponent(id)}/viewers/me`;

/**
 * Says that this alert is open here and hears who else has it open. A window that nobody sees says nothing, and turning to
 * another alert says goodbye; without an answer nobody is shown, because what is not known must not be claimed.
 */
export function useViewers(alertId: string | undefined): readonly string[] {
  const { data } = useQuery({
    queryKey: ['alert-viewers', alertId],
    queryFn: async ({ signal }) =>
      (await call<Page<{ user: string }>>(path(alertId ?? ''), { method: 'PUT', signal })).items.map(
        ({ user }) => user,
      ),
    enabled: alertId !== undefined,
    refetchInterval: SAY_EVERY_MS,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  useEffect(() => {
    if (alertId === undefined) return;
    const leave = () => void call<void>(path(alertId), { method: 'DELETE', keepalive: true }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [alertId]);
  return data ?? NONE;
}

const NONE: readonly string[] = [];
