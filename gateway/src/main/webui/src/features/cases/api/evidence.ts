import { useQuery } from '@tanstack/react-query';
import type { components } from '@/api/generated/case-service';
import type { View } from '@/api/view';
import { listAll } from '@/lib/http';

type Schemas = components['schemas'];

export type Evidence = View<
  Schemas['EvidenceView'],
  'id' | 'kind' | 'takenAt' | 'takenBy' | 'receivedAt' | 'takenOverAt' | 'sha256' | 'contentUrl'
>;
export type CustodyEntry = View<Schemas['CustodyView'], 'id' | 'at' | 'actor' | 'action' | 'sha256'>;

/** Asked for again now and then: pictures from a phone in a dead spot arrive when the case is long open. */
export function useEvidence(caseId: string) {
  return useQuery({
    queryKey: ['cases', 'evidence', caseId],
    queryFn: ({ signal }) => listAll<Evidence>(`/api/v1/cases/${encodeURIComponent(caseId)}/evidence`, 500, signal),
    refetchInterval: 30_000,
  });
}

export function useCustody(id: string) {
  return useQuery({
    queryKey: ['cases', 'custody', id],
    queryFn: ({ signal }) => listAll<CustodyEntry>(`/api/v1/evidence/${encodeURIComponent(id)}/custody`, 500, signal),
  });
}
