import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Unit } from '@/api/types';
import { call } from '@/lib/http';

/** Takes a unit out of service, or back; the answer is the unit as it is now. */
export function useUnitService() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ unit, reason }: { unit: Unit; reason: string }) =>
      call<Unit>(`/api/v1/units/${unit.id}/service`, {
        method: 'POST',
        body: { inService: Boolean(unit.outOfService), reason },
      }),
    onSuccess: (changed) =>
      client.setQueryData<Unit[]>(['units'], (list) => list?.map((unit) => (unit.id === changed.id ? changed : unit))),
  });
}
