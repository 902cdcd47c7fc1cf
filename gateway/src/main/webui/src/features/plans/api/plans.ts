import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Plan } from '@/api/plans';
import { call, listAll } from '@/lib/http';
import { useKeyOfContent } from '@/lib/keyOfContent';

const PATH = '/api/v1/response-plans';
const KEY = ['response-plans'] as const;

export type PlanDraft = Omit<Plan, 'id' | 'version' | 'updatedAt' | 'updatedBy'>;

export const NEW_PLAN: PlanDraft = {
  name: '',
  enabled: true,
  kinds: [],
  severities: [],
  units: [{ count: 1 }],
  cameras: 4,
  autoNext: false,
};

export function usePlans() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => listAll<Plan>(PATH, 500, signal) });
}

export function useSavePlan() {
  const client = useQueryClient();
  const key = useKeyOfContent();
  return useMutation({
    mutationFn: ({ plan, draft }: { plan?: Plan; draft: PlanDraft }) =>
      plan
        ? call<Plan>(`${PATH}/${plan.id}`, { method: 'PUT', body: draft, version: plan.version })
        : call<Plan>(PATH, { method: 'POST', body: draft, idempotencyKey: key.of(draft) }),
    onSuccess: key.made,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useDeletePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: Plan) => call<void>(`${PATH}/${plan.id}`, { method: 'DELETE', version: plan.version }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** What the form knows of a plan that is to be changed. */
export function draftOf(plan: Plan): PlanDraft {
  const { name, enabled, townshipCode, kinds, severities, units, message, cameras, autoNext } = plan;
  return { name, enabled, townshipCode, kinds, severities, units, message, cameras, autoNext };
}
