/**
 * Views of the services as the REST surface promises them (docs: the OpenAPI page of the gateway).
 * Optional fields are those which a service may leave out; the console then shows nothing rather than a guess.
 */
export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
export type AlertStatus = 'OPEN' | 'ACKNOWLEDGED' | 'CONFIRMED' | 'DISMISSED' | 'EXPIRED';
export type IncidentStatus = 'OPEN' | 'DISPATCHED' | 'ON_SCENE' | 'RESOLVED' | 'CLOSED';
export type TaskStatus =
  'RESERVED' | 'ISSUED' | 'ACCEPTED' | 'EN_ROUTE' | 'ON_SCENE' | 'DONE' | 'REFUSED' | 'TIMED_OUT' | 'CANCELLED';
export type CameraHealth = 'NOT_CONNECTED' | 'ONLINE' | 'DEGRADED' | 'OFFLINE';
export type CameraTier = 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY';
export type Outcome = 'ARREST' | 'WARNED' | 'GONE_ON_ARRIVAL' | 'FALSE_ALARM' | 'OTHER';
export type OffenceKind =
  | 'THEFT'
  | 'ROBBERY'
  | 'SNATCHING'
  | 'FRAUD'
  | 'ECONOMIC'
  | 'GAMBLING'
  | 'PROSTITUTION'
  | 'DRUGS'
  | 'PUBLIC_ORDER'
  | 'OTHER';

export const OUTCOMES: readonly Outcome[] = ['ARREST', 'WARNED', 'GONE_ON_ARRIVAL', 'FALSE_ALARM', 'OTHER'];
export const OFFENCE_KINDS: readonly OffenceKind[] = [
  'THEFT',
  'ROBBERY',
  'SNATCHING',
  'FRAUD',
  'ECONOMIC',
  'GAMBLING',
  'PROSTITUTION',
  'DRUGS',
  'PUBLIC_ORDER',
  'OTHER',
];
export const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface Location {
  lon: number;
  lat: number;
}

export interface Session {
  user: string;
  name?: string | null;
  roles: string[];
  jurisdiction: string[];
  expiresAt?: string | null;
}

export type Stage = 'WARN' | 'DISPATCH' | 'DEPLOY' | 'RESPOND';

/** One stage's clock, as the service keeps it: the console shows limits, it does not set them. */
export interface StageClock {
  stage: Stage;
  startedAt: string;
  dueAt: string;
  doneAt?: string | null;
  breachedAt?: string | null;
}

/** What a watch-list alert rests on: a lead until a person has compared the picture with the registered plate. */
export interface WatchLead {
  entryId: string;
  plate: string;
  readPlate: string;
  exact: boolean;
  /** In 0..1 of the picture: left, top, width, height. */
  box?: { x: number; y: number; w: number; h: number } | null;
  confirmedPlate?: string | null;
  confirmedBy?: string | null;
  confirmedAt?: string | null;
}

export interface Alert {
  id: string;
  version?: number;
  status: AlertStatus;
  severity: Severity;
  ruleId: string;
  ruleName: string;
  cameraId: string;
  cameraName?: string | null;
  townshipCode?: string | null;
  location?: Location | null;
  eventKind?: string | null;
  objectClass?: string | null;
  zone?: string | null;
  line?: string | null;
  plate?: string | null;
  confidence?: number | null;
  raisedAt: string;
  lastSeenAt: string;
  count: number;
  snapshotUrl?: string | null;
  acknowledgedAt?: string | null;
  acknowledgedBy?: string | null;
  closedAt?: string | null;
  closedBy?: string | null;
  dismissReason?: string | null;
  note?: string | null;
  incidentId?: string | null;
  clocks?: StageClock[] | null;
  watch?: WatchLead | null;
}

export interface Task {
  id: string;
  version?: number;
  incidentId: string;
  incidentTitle?: string | null;
  severity?: Severity | null;
  unitId: string;
  callSign?: string | null;
  crew?: string[] | null;
  status: TaskStatus;
  instructions?: string | null;
  townshipCode?: string | null;
  location?: Location | null;
  place?: string | null;
  cameraId?: string | null;
  cameraName?: string | null;
  snapshotUrl?: string | null;
  issuedAt: string;
  issuedBy?: string | null;
  acceptedAt?: string | null;
  departedAt?: string | null;
  arrivedAt?: string | null;
  endedAt?: string | null;
  outcome?: Outcome | null;
  note?: string | null;
  reason?: string | null;
  clocks?: StageClock[] | null;
}

export interface Incident {
  id: string;
  version?: number;
  status: IncidentStatus;
  severity: Severity;
  source?: string | null;
  title?: string | null;
  note?: string | null;
  townshipCode?: string | null;
  location?: Location | null;
  place?: string | null;
  alertIds?: string[] | null;
  cameraId?: string | null;
  cameraName?: string | null;
  snapshotUrl?: string | null;
  openedAt: string;
  openedBy?: string | null;
  dispatchedAt?: string | null;
  onSceneAt?: string | null;
  resolvedAt?: string | null;
  resolvedBy?: string | null;
  closedAt?: string | null;
  outcome?: Outcome | null;
  offenceKind?: OffenceKind | null;
  resolutionNote?: string | null;
  tasks?: Task[] | null;
  clocks?: StageClock[] | null;
}

export interface Unit {
  id: string;
  version?: number;
  callSign: string;
  kind?: string | null;
  townshipCode?: string | null;
  status?: string | null;
  position?: Location | null;
  positionAt?: string | null;
  activeTasks?: number;
}

export interface RecommendationReason {
  code: string;
  value?: number | null;
  unit?: string | null;
  text: string;
}

export interface Recommendation {
  unitId: string;
  callSign: string;
  kind?: string | null;
  status?: string | null;
  etaSeconds?: number | null;
  distanceMetres?: number | null;
  reasons: RecommendationReason[];
}

export interface TimelineEntry {
  at: string;
  type: string;
  actor?: string | null;
  source?: string | null;
  text?: string | null;
}

export interface Case {
  id: string;
  version?: number;
  number?: string | null;
  kind: OffenceKind;
  status: string;
  title?: string | null;
  townshipCode?: string | null;
  location?: Location | null;
  place?: string | null;
  incidentId?: string | null;
  cameraId?: string | null;
  snapshotUrl?: string | null;
  outcome?: Outcome | null;
  note?: string | null;
  occurredAt?: string | null;
  openedAt: string;
  openedBy?: string | null;
}

export interface Camera {
  id: string;
  code?: string | null;
  name: string;
  tier: CameraTier;
  townshipCode: string;
  location: Location;
  heading?: number | null;
  fieldOfView?: number | null;
  health?: CameraHealth | null;
  healthReason?: string | null;
}

export interface CameraHealthView {
  cameraId: string;
  health: CameraHealth;
  reason?: string | null;
}
