import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncidentKind } from '@/api/response';
import type { Incident, Location, OffenceKind, Outcome, Severity, Task } from '@/api/types';
import { call } from '@/lib/http';
import { asProblem } from '@/lib/problem';
import { applyTasks, putIncident } from './incidents';

const path = (incidentId: string) => `/api/v1/incidents/${incidentId}`;

/** A refusal because of a newer version is answered by loading what is true now, who is free too. */
function useReloadOnConflict(incidentId: string) {
  const client = useQueryClient();
  return (error: unknown) => {
    if (!asProblem(error).isConflict) return;
    void client.invalidateQueries({ queryKey: ['incidents', 'one', incidentId] });
    void client.invalidateQueries({ queryKey: ['incidents', 'recommendations', incidentId] });
  };
}

export interface Sending {
  incidentId: string;
  unitId: string;
  instructions?: string;
  reserve?: true;
  /** It was shown as free: if somebody else has taken it meanwhile, the sender is asked again. */
  ifFree?: true;
}

/** Names the incident with each sending: by the time of the answer another one may be in hand. */
export function useSendUnit(onRefused?: (sent: Sending) => void) {
  const client = useQueryClient();
  const reload = (incidentId: string) => void client.invalidateQueries({ queryKey: ['incidents', 'one', incidentId] });
  return useMutation({
    mutationFn: ({ incidentId, unitId, instructions, reserve, ifFree }: Sending) =>
      call<Task>(`${path(incidentId)}/tasks`, {
        method: 'POST',
        body: {
          unitId,
          ...(instructions?.trim() && { instructions: instructions.trim() }),
          ...(reserve && { reserve }),
          ...(ifFree && { ifFree }),
        },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (task, { incidentId }) => {
      applyTasks(client, [task]);
      reload(incidentId);
    },
    onError: (error, sent) => {
      onRefused?.(sent);
      if (!asProblem(error).isConflict) return;
      reload(sent.incidentId);
      void client.invalidateQueries({ queryKey: ['incidents', 'recommendations', sent.incidentId] });
    },
  });
}

/** Sends a unit that was only set aside. */
export function useActivateTask(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: Task) =>
      call<Task>(`/api/v1/tasks/${task.id}/issue`, { method: 'POST', body: {}, version: task.version }),
    onSuccess: (task) => {
      applyTasks(client, [task]);
      void client.invalidateQueries({ queryKey: ['incidents', 'one', incidentId] });
    },
    onError: useReloadOnConflict(incidentId),
  });
}

export function useCancelTask(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, reason }: { task: Task; reason: string }) =>
      call<Task>(`/api/v1/tasks/${task.id}/cancel`, { method: 'POST', body: { reason }, version: task.version }),
    onSuccess: (task) => applyTasks(client, [task]),
    onError: useReloadOnConflict(incidentId),
  });
}

export function useReassign(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, unitId, reason, ifFree }: { task: Task; unitId: string; reason: string; ifFree?: true }) =>
      call<Task>(`/api/v1/tasks/${task.id}/reassign`, {
        method: 'POST',
        body: { unitId, reason, ...(ifFree && { ifFree }) },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (task) => {
      applyTasks(client, [task]);
      void client.invalidateQueries({ queryKey: ['incidents', 'one', incidentId] });
    },
    onError: useReloadOnConflict(incidentId),
  });
}

/** What is known better by now; what is left out stays. */
export interface Amendment {
  title?: string;
  severity?: Severity;
  kind?: IncidentKind;
  location?: Location;
  place?: string;
}

export function useAmend(incident: Incident) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (amendment: Amendment) =>
      call<Incident>(`${path(incident.id)}/amend`, { method: 'POST', body: amendment, version: incident.version }),
    onSuccess: (amended) => {
      putIncident(client, amended);
      void client.invalidateQueries({ queryKey: ['incidents'] });
    },
    onError: useReloadOnConflict(incident.id),
  });
}

export interface Resolution {
  outcome: Outcome;
  offenceKind?: OffenceKind;
  note?: string;
}

export function useResolve(incident: Incident) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (resolution: Resolution) =>
      call<Incident>(`${path(incident.id)}/resolve`, { method: 'POST', body: resolution, version: incident.version }),
    onSuccess: (resolved) => {
      putIncident(client, resolved);
      void client.invalidateQueries({ queryKey: ['incidents'] });
    },
    onError: useReloadOnConflict(incident.id),
  });
}

export function useCloseIncident(incident: Incident) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call<Incident>(`${path(incident.id)}/close`, { method: 'POST', body: {}, version: incident.version }),
    onSuccess: (closed) => {
      putIncident(client, closed);
      void client.invalidateQueries({ queryKey: ['incidents'] });
    },
    onError: useReloadOnConflict(incident.id),
  });
}
