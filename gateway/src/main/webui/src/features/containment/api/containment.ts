import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Location, Page, Task } from '@/api/types';
import { call } from '@/lib/http';

export interface ClosingPoint {
  junction: string;
  name?: string | null;
  location: Location;
  vehicleAt: string;
  unitId: string;
  callSign: string;
  unitAt: string;
  travelSeconds: number;
  marginSeconds: number;
  ordered: boolean;
  /** The unit stands at another post, which is needed no more. */
  moves?: boolean | null;
  /** How old the position is from which the unit was reckoned. */
  positionAgeSeconds?: number | null;
}

/** A unit at a post that closes nothing any more. */
export interface IdleUnit {
  unitId: string;
  callSign: string;
  location: Location;
}

/** A way out that nobody can close in time. */
export interface Gap {
  junction: string;
  name?: string | null;
  location: Location;
  vehicleAt: string;
  lateSeconds?: number | null;
}

export interface CameraAhead {
  cameraId: string;
  name: string;
  location: Location;
  from: string;
  to: string;
}

export interface ReachedArea {
  afterSeconds: number;
  at: string;
  outer: Location[];
  inner: Location[];
}

export interface ContainmentPlan {
  computedAt: string;
  origin: Location;
  road?: string | null;
  sightedAt: string;
  complete: boolean;
  areas: ReachedArea[];
  points: ClosingPoint[];
  gaps: Gap[];
  cameras: CameraAhead[];
  unitsConsidered: number;
  idle?: IdleUnit[];
  /** The road map does not mark its ways out: its outline stands for them. */
  exitsGuessed?: boolean | null;
  tookMillis: number;
}

export interface Containment {
  id: string;
  version: number;
  incidentId: string;
  status: 'ACTIVE' | 'ENDED';
  plate?: string | null;
  reason: string;
  createdAt: string;
  createdBy: string;
  endedAt?: string | null;
  plan?: ContainmentPlan | null;
}

export interface Ordered {
  containment: Containment;
  tasks: Task[];
  alreadyThere: string[];
  /** Free when the plan was made, and not any more. */
  notFree?: string[];
  /** Of townships whose units this dispatcher does not send. */
  outOfReach?: string[];
  /** Junctions that were chosen and that the plan does not close any more. */
  gone?: string[];
}

export interface NewContainment {
  incidentId: string;
  plate?: string;
  origin?: Location;
  sightedAt?: string;
  reason: string;
}

/** What the live feed says of a containment: that there is a new plan. */
export interface ContainmentNote {
  id: string;
  incidentId: string;
  version: number;
}

const key = (incidentId: string) => ['containment', incidentId] as const;
const SECONDS = 1000;

/**
 * The running one of an incident, or the last. The service tells of each new plan by the live feed; now and then it is
 * looked up all the same, for whoever has no feed just then.
 */
export function useContainment(incidentId: string) {
  return useQuery({
    queryKey: key(incidentId),
    queryFn: async ({ signal }) => {
      const page = await call<Page<Containment>>(`/api/v1/containment?incidentId=${incidentId}&size=5`, { signal });
      return page.items.find(({ status }) => status === 'ACTIVE') ?? page.items[0] ?? null;
    },
    refetchInterval: ({ state }) => (state.data?.status === 'ACTIVE' ? 20 * SECONDS : 60 * SECONDS),
  });
}

/** Fetches the plans that are looked at and older than what was told; nobody else asks for anything. */
export function applyContainments(client: QueryClient, notes: readonly ContainmentNote[]): void {
  for (const { id, incidentId, version } of notes) {
    for (const [queryKey, known] of client.getQueriesData<Containment | null>({ queryKey: ['containment'] })) {
      const looked = known?.id === id || queryKey[1] === incidentId;
      if (looked && !(known?.id === id && known.version >= version)) void client.invalidateQueries({ queryKey });
    }
  }
}

/** Wherever it is looked at: what was begun for a duplicate is shown with the incident that it was merged into. */
function keep(client: QueryClient, containment: Containment): void {
  client.setQueriesData<Containment | null>({ queryKey: ['containment'] }, (known) =>
    known?.id === containment.id ? containment : known,
  );
  client.setQueryData(key(containment.incidentId), containment);
}

const post = <T>(path: string, body: unknown, idempotencyKey?: string) =>
  call<T>(`/api/v1/containment${path}`, { method: 'POST', body, idempotencyKey });

/** Everything that can be done to a containment; each answer is the newest plan. */
export function useContainmentActions() {
  const client = useQueryClient();
  const onSuccess = (containment: Containment) => keep(client, containment);
  return {
    start: useMutation({
      mutationFn: (request: NewContainment) => post<Containment>('', request, crypto.randomUUID()),
      onSuccess,
    }),
    move: useMutation({
      // Seen now: by the server's clock, since a desk's may be off.
      mutationFn: ({ id, origin }: { id: string; origin: Location }) => post<Containment>(`/${id}/move`, { origin }),
      onSuccess,
    }),
    end: useMutation({ mutationFn: (id: string) => post<Containment>(`/${id}/end`, {}), onSuccess }),
    order: useMutation({
      mutationFn: ({ id, junctions }: { id: string; junctions: string[] }) =>
        post<Ordered>(`/${id}/order`, { junctions }, crypto.randomUUID()),
      onSuccess: ({ containment }) => {
        keep(client, containment);
        void client.invalidateQueries({ queryKey: ['incidents', 'one', containment.incidentId] });
      },
    }),
  };
}
