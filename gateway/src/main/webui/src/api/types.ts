import type { components as AlertApi } from './generated/alert-service';
import type { components as IngestApi } from './generated/camera-ingest-service';
import type { components as CaseApi } from './generated/case-service';
import type { View } from './view';

type OfAlert = AlertApi['schemas'];
type OfIngest = IngestApi['schemas'];
type OfCase = CaseApi['schemas'];

/** Views of the services, made from their OpenAPI documents (`npm run types`). */
export type Severity = OfAlert['Severity'];
export type AlertStatus = OfAlert['AlertStatus'];
export type IncidentStatus = OfAlert['IncidentStatus'];
export type TaskStatus = OfAlert['TaskStatus'];
export type CameraHealth = OfIngest['CameraHealth'];
export type CameraTier = OfIngest['CameraTier'];
export type Outcome = OfAlert['Outcome'];
export type OffenceKind = OfAlert['OffenceKind'];

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

export const INCIDENT_STATUSES: readonly IncidentStatus[] = ['OPEN', 'DISPATCHED', 'ON_SCENE', 'RESOLVED', 'CLOSED'];
/** Those that something can still be done for. */
export const RUNNING: readonly IncidentStatus[] = ['OPEN', 'DISPATCHED', 'ON_SCENE'];

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export type Location = View<OfAlert['GeoPoint'], 'lon' | 'lat'>;

export interface Session {
  user: string;
  name?: string | null;
  roles: string[];
  jurisdiction: string[];
  expiresAt?: string | null;
}

export type Stage = OfAlert['Stage'];

/** One stage's clock, as the service keeps it: the console shows limits, it does not set them. */
export type StageClock = View<OfAlert['StageClock'], 'stage' | 'startedAt' | 'dueAt'>;

/** What a watch-list alert rests on: a lead until a person has compared the picture with the registered plate. */
export type WatchLead = View<
  OfAlert['WatchLead'],
  'entryId' | 'plate' | 'readPlate' | 'exact',
  { box?: { x: number; y: number; w: number; h: number } | null }
>;

export type Alert = View<
  OfAlert['AlertView'],
  'id' | 'status' | 'severity' | 'ruleId' | 'ruleName' | 'cameraId' | 'raisedAt' | 'lastSeenAt' | 'count',
  {
    location?: Location | null;
    clocks?: StageClock[] | null;
    watch?: WatchLead | null;
    latest?: AlertPlace | null;
  }
>;

/** A camera by which an alert's subject was seen. */
export type AlertPlace = View<OfAlert['AlertPlace'], 'cameraId', { location?: Location | null }>;

export type Task = View<
  OfAlert['TaskView'],
  'id' | 'incidentId' | 'unitId' | 'status' | 'issuedAt',
  { location?: Location | null; clocks?: StageClock[] | null }
>;

export type Incident = View<
  OfAlert['IncidentView'],
  'id' | 'status' | 'severity' | 'openedAt',
  { location?: Location | null; clocks?: StageClock[] | null; tasks?: Task[] | null }
>;

export type Unit = View<OfAlert['UnitView'], 'id' | 'callSign', { position?: Location | null }>;

export type RecommendationReason = View<OfAlert['Reason'], 'code' | 'text'>;

export type Recommendation = View<
  OfAlert['Recommendation'],
  'unitId' | 'callSign',
  { reasons: RecommendationReason[] }
>;

export type TimelineEntry = View<OfAlert['TimelineEntryView'], 'at' | 'type'>;

export type Case = View<OfCase['CaseView'], 'id' | 'kind' | 'status' | 'openedAt', { location?: Location | null }>;

export type Camera = View<
  Omit<OfIngest['CameraView'], 'zones' | 'lines' | 'privacyMasks' | 'analysis'>,
  'id' | 'name' | 'tier' | 'townshipCode',
  { location: Location }
>;

export type CameraHealthView = View<OfIngest['CameraHealthView'], 'cameraId' | 'health'>;
