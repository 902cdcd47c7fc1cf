/** What a look is for, as the service writes it down. */
export interface Purpose {
  reference: string;
  reason: string;
}

export interface RecordedInterval {
  from: string;
  to: string;
  recorded: boolean;
  reason?: string | null;
}

export interface TimelineMark {
  at: string;
  snapshotUrl: string;
}

export interface RecordingTimeline {
  cameraId: string;
  from: string;
  to: string;
  intervals: RecordedInterval[];
  events: TimelineMark[];
}

/** Stretches of the coverage ledger that a time line shows beside what was recorded. */
export interface SeenStretch {
  kind: string;
  from: string;
  to: string;
  reason?: string | null;
}

export interface Viewing {
  id: string;
  cameraId: string;
  from: string;
  to: string;
  purpose: string;
  masked: boolean;
  expiresAt: string;
}

export interface SegmentView {
  sequence: number;
  from: string;
  to: string;
  bytes: number;
  url: string;
  codec?: string | null;
  gapBefore?: string | null;
}

export interface RecordingState {
  camerasRecorded: number;
  camerasInterrupted: number;
  usedBytes: number;
  limitBytes: number;
  freeBytes: number;
  fullSince?: string | null;
  oldest?: string | null;
}

export type ClipKind = 'ORIGINAL' | 'SHARED';
export type ClipStatus = 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';

export interface EvidenceClip {
  id: string;
  cameraId: string;
  cameraName: string;
  townshipCode: string;
  from: string;
  to: string;
  kind: ClipKind;
  purpose: Purpose;
  requestedBy: string;
  requestedAt: string;
  status: ClipStatus;
  progress: number;
  problem?: string | null;
  masked: boolean;
  bytes?: number | null;
  sha256?: string | null;
  verified?: boolean | null;
  finishedAt?: string | null;
  expiresAt: string;
  fileUrl?: string | null;
}

export interface LegalHold {
  id: string;
  cameraId: string;
  cameraName: string;
  townshipCode: string;
  from: string;
  to: string;
  purpose: Purpose;
  heldBy: string;
  createdAt: string;
  until: string;
  releasedAt?: string | null;
  releasedBy?: string | null;
}

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
