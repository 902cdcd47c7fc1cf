import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Camera, Incident, Page } from '@/api/types';
import { call, listAll } from '@/lib/http';
import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type CheckStatus = 'PENDING' | 'CHECKED' | 'MISSED' | 'UNREACHABLE';
export type RoundStatus = 'RUNNING' | 'FINISHED' | 'ABANDONED' | 'MISSED';

export type PatrolWindow = View<Schemas['PatrolWindow'], 'from' | 'to' | 'everyMinutes', { days: Weekday[] }>;

export interface PlanRequest {
  name: string;
  townshipCode?: string | null;
  cameraIds: string[];
  secondsEach: number;
  schedule: PatrolWindow[];
  /** Whether it starts rounds by itself. */
  enabled: boolean;
}

export interface Plan extends PlanRequest {
  id: string;
  version: number;
  nextDue?: string | null;
}

export type Round = View<
  Schemas['PatrolRoundView'],
  'id' | 'planId' | 'planName' | 'kind' | 'startedAt' | 'secondsEach',
  {
    status: RoundStatus;
    coverage: { cameras: number; checked: number; missed: number; unreachable: number; findings: number };
  }
>;

export type Check = View<
  Schemas['CheckView'],
  'position' | 'cameraId' | 'cameraName' | 'quality',
  { status: CheckStatus }
>;

export type PatrolFinding = View<
  Schemas['PatrolFindingView'],
  'id' | 'roundId' | 'cameraId' | 'cameraName' | 'note' | 'notedBy' | 'notedAt',
  { location: { lon: number; lat: number } }
>;

type Glimpse = View<Schemas['GlimpseView'], never>;

export type RoundDetails = View<
  Schemas['RoundDetails'],
  never,
  { round: Round; checks: Check[]; findings: PatrolFinding[] }
>;

const PLANS = '/api/v1/patrols/plans';
const ROUNDS = '/api/v1/patrols/rounds';
const roundKey = (id: string) => ['patrol', 'round', id] as const;

export function usePlans() {
  return useQuery({
    queryKey: ['patrol', 'plans'],
    queryFn: ({ signal }) => listAll<Plan>(PLANS, 500, signal),
    refetchInterval: 30_000,
  });
}

export function useRounds() {
  return useInfiniteQuery({
    queryKey: ['patrol', 'rounds'],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Round>>(`${ROUNDS}?size=50${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 10_000,
  });
}

/** Others may walk the same round, so it is asked for again every few seconds. */
export function useRound(id: string) {
  return useQuery({
    queryKey: roundKey(id),
    queryFn: ({ signal }) => call<RoundDetails>(`${ROUNDS}/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.round.status === 'RUNNING' ? 5_000 : false),
  });
}

/** What the camera shows at this moment, kept before the words for it are found. */
export function useGlimpse(roundId: string, position: number) {
  return useQuery({
    queryKey: ['patrol', 'glimpse', roundId, position],
    queryFn: () => call<Glimpse>(`${ROUNDS}/${roundId}/glimpses`, { method: 'POST', body: { position } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}

/** Cameras of the same townships for the plan's form. */
export function usePatrolCameras(enabled: boolean) {
  return useQuery({
    queryKey: ['cameras'],
    queryFn: ({ signal }) => listAll<Camera>('/api/v1/cameras', 5_000, signal),
    staleTime: 60_000,
    enabled,
  });
}

function keep(client: QueryClient, details: RoundDetails): void {
  client.setQueryData(roundKey(details.round.id), details);
  void client.invalidateQueries({ queryKey: ['patrol', 'rounds'] });
}

export function useSavePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ plan, request }: { plan?: Plan; request: PlanRequest }) =>
      plan
        ? call<Plan>(`${PLANS}/${plan.id}`, { method: 'PUT', body: request, version: plan.version })
        : call<Plan>(PLANS, { method: 'POST', body: request }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['patrol', 'plans'] }),
  });
}

export function useRemovePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>(`${PLANS}/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['patrol', 'plans'] }),
  });
}

export function useStartRound() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => call<RoundDetails>(ROUNDS, { method: 'POST', body: { planId } }),
    onSuccess: (details) => keep(client, details),
  });
}

export function useRoundActions(id: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: roundKey(id) });
  const advance = useMutation({
    mutationFn: (body: { position: number; outcome: CheckStatus; reason?: string }) =>
      call<RoundDetails>(`${ROUNDS}/${id}/advance`, { method: 'POST', body }),
    onSuccess: (details) => keep(client, details),
    onError: refresh,
  });
  const finish = useMutation({
    mutationFn: () => call<RoundDetails>(`${ROUNDS}/${id}/finish`, { method: 'POST' }),
    onSuccess: (details) => keep(client, details),
    onError: refresh,
  });
  const note = useMutation({
    mutationFn: (body: { position: number; note: string; pictureId?: string }) =>
      call<PatrolFinding>(`${ROUNDS}/${id}/findings`, { method: 'POST', body }),
    onSuccess: refresh,
  });
  const escalate = useMutation({
    mutationFn: ({ finding, title, township }: { finding: PatrolFinding; title: string; township: string }) =>
      openIncident(finding, title, township),
    onSettled: refresh,
  });
  return { advance, finish, note, escalate };
}

/**
 * The incident belongs to alert-service, the finding remembers its id. Sent again under the same key, the first call makes
 * no second incident.
 */
async function openIncident(finding: PatrolFinding, title: string, township: string): Promise<string> {
  const link = `/patrol/rounds/${finding.roundId}`;
  const incident = await call<Incident>('/api/v1/incidents', {
    method: 'POST',
    idempotencyKey: `patrol-finding-${finding.id}`,
    body: {
      title: title.slice(0, 200),
      severity: 'MEDIUM',
      source: 'OFFICER',
      townshipCode: township,
      location: finding.location,
      place: finding.cameraName,
      note: `${finding.note}\n${window.location.origin}${link}`.slice(0, 2000),
    },
  });
  await call(`${ROUNDS}/${finding.roundId}/findings/${finding.id}/escalate`, {
    method: 'POST',
    body: { incidentId: incident.id },
  });
  return incident.id;
}
