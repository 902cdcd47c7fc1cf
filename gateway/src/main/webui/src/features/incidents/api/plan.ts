import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanProposal } from '@/api/plans';
import type { Task } from '@/api/types';
import { call } from '@/lib/http';
import { applyTasks } from './incidents';

/** Units move, so the proposal is asked for again every half minute while it is looked at. */
export function usePlanProposal(incidentId: string) {
  return useQuery({
    queryKey: ['incidents', 'plan', incidentId],
    queryFn: ({ signal }) => call<PlanProposal>(`/api/v1/incidents/${incidentId}/plan`, { signal }),
    refetchInterval: 30_000,
  });
}

interface Applied {
  tasks: Task[];
  alreadyThere: string[];
}

/** Sends those who were shown, all or nobody. */
export function useApplyPlan(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { planId: string; unitIds: string[]; message?: string }) =>
      call<Applied>(`/api/v1/incidents/${incidentId}/plan/apply`, {
        method: 'POST',
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: ({ tasks }) => applyTasks(client, tasks),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['incidents', 'one', incidentId] });
      void client.invalidateQueries({ queryKey: ['incidents', 'plan', incidentId] });
    },
  });
}
