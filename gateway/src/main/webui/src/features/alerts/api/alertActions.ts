import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Alert, Incident } from '@/api/types';
import { call } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import { applyAlerts } from './alerts';

export const DISMISS_REASONS = ['ANIMAL', 'WEATHER', 'AUTHORISED', 'DUPLICATE', 'OTHER'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

export type AlertAction =
  | { kind: 'acknowledge' }
  | { kind: 'confirm'; plateConfirmed?: true; note?: string }
  | { kind: 'dismiss'; reason: DismissReason };

export interface ActOnAlert {
  alert: Alert;
  action: AlertAction;
}

const RESULT = { acknowledge: 'ACKNOWLEDGED', confirm: 'CONFIRMED', dismiss: 'DISMISSED' } as const;

/** A hit on the watch list is a lead, never a verdict: the plate has to be compared before it can be confirmed. */
export function needsComparison(alert: Alert): boolean {
  return Boolean(alert.watch) && !alert.watch?.confirmedAt;
}

function bodyOf(action: AlertAction) {
  if (action.kind === 'dismiss') return { reason: action.reason };
  if (action.kind !== 'confirm' || !action.plateConfirmed) return {};
  return { plateConfirmed: true, ...(action.note && { note: action.note }) };
}

/** Shows the new state at once, and takes it back when the service refuses; a conflict loads what others made of it. */
export function useAlertAction(
  username: string,
  onIncident: (incident: Incident) => void,
  onRefused?: (acted: ActOnAlert) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ alert, action }: ActOnAlert) => {
      const body = bodyOf(action);
      const answer = await call<Alert | { alert: Alert; incident: Incident }>(
        `/api/v1/alerts/${alert.id}/${action.kind}`,
        { method: 'POST', body, version: alert.version, keepalive: true },
      );
      return 'alert' in answer ? answer : { alert: answer, incident: undefined };
    },
    onMutate: ({ alert, action }) => {
      const now = new Date().toISOString();
      applyAlerts(client, [
        {
          ...alert,
          status: RESULT[action.kind],
          acknowledgedAt: alert.acknowledgedAt ?? now,
          acknowledgedBy: alert.acknowledgedBy ?? username,
          ...(action.kind === 'dismiss' && { dismissReason: action.reason }),
        },
      ]);
    },
    onSuccess: ({ alert, incident }) => {
      applyAlerts(client, [alert]);
      if (incident) onIncident(incident);
    },
    onError: (error, acted) => {
      applyAlerts(client, [acted.alert]);
      onRefused?.(acted);
      if (asProblem(error).isConflict) void client.invalidateQueries({ queryKey: ['alerts'] });
    },
  });
}
