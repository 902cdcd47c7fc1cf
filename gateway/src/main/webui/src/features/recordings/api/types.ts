import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

/** What a look is for, as the service writes it down. */
export type Purpose = View<Schemas['Purpose'], 'reference' | 'reason'>;

export type RecordedInterval = View<Schemas['Interval'], 'from' | 'to' | 'recorded'>;

export type TimelineMark = View<Schemas['Mark'], 'at' | 'snapshotUrl'>;

export type RecordingTimeline = View<
  Schemas['TimelineView'],
  'cameraId' | 'from' | 'to',
  { intervals: RecordedInterval[]; events: TimelineMark[] }
>;

/** Stretches of the coverage ledger that a time line shows beside what was recorded. */
export type SeenStretch = View<Schemas['CoverageStretch'], 'kind' | 'from' | 'to'>;

export type Viewing = View<
  Schemas['ViewingView'],
  'id' | 'cameraId' | 'from' | 'to' | 'purpose' | 'masked' | 'expiresAt'
>;

export type SegmentView = View<Schemas['SegmentView'], 'sequence' | 'from' | 'to' | 'bytes' | 'url'>;

export type RecordingState = View<
  Schemas['RecordingState'],
  'camerasRecorded' | 'camerasInterrupted' | 'usedBytes' | 'limitBytes' | 'freeBytes'
>;

export type ClipKind = 'ORIGINAL' | 'SHARED';
export type ClipStatus = 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';

export type EvidenceClip = View<
  Schemas['ExportView'],
  | 'id'
  | 'cameraId'
  | 'cameraName'
  | 'townshipCode'
  | 'from'
  | 'to'
  | 'requestedBy'
  | 'requestedAt'
  | 'progress'
  | 'masked'
  | 'expiresAt',
  { kind: ClipKind; status: ClipStatus; purpose: Purpose }
>;

export type LegalHold = View<
  Schemas['HoldView'],
  'id' | 'cameraId' | 'cameraName' | 'townshipCode' | 'from' | 'to' | 'heldBy' | 'createdAt' | 'until',
  { purpose: Purpose }
>;

/** A range on the time line, in milliseconds. */
export interface Range {
  from: number;
  to: number;
}

/** What the signed-in person may do with recordings. */
export interface RecordingRights {
  /** Look at pictures, once the purpose is written down. */
  play: boolean;
  /** See when there are recordings. */
  timeline: boolean;
  /** Export clips and set holds. */
  keep: boolean;
  /** See what was exported and what is held. */
  lists: boolean;
  /** Export what lies under privacy masks. */
  originals: boolean;
}
