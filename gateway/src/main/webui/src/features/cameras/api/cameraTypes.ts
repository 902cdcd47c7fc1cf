import type { CameraHealth, CameraTier, Location } from '@/api/types';
import type { components } from '@/api/generated/camera-ingest-service';
import type { View } from '@/api/view';

type Schemas = components['schemas'];

export type Corner = [x: number, y: number];
export type ZoneKind = 'INTRUSION' | 'LOITERING' | 'CROWD';
export type LineDirection = 'FORWARD' | 'BACKWARD' | 'BOTH';

export type ZoneView = View<
  Schemas['Zone'],
  'name',
  { kind: ZoneKind; polygon: Corner[]; dwellSeconds?: number[] | null }
>;

export type LineView = View<Schemas['Line'], 'name', { from: Corner; to: Corner; direction?: LineDirection | null }>;

export type MaskView = View<Schemas['PrivacyMask'], never, { polygon: Corner[] }>;

export type AnalysisProfile = Schemas['AnalysisProfile'];

/** A camera as the service shows it to those who change it. */
export type CameraFull = View<
  Schemas['CameraView'],
  'id' | 'name' | 'tier' | 'townshipCode' | 'version',
  {
    location: Location;
    zones: ZoneView[];
    lines: LineView[];
    privacyMasks: MaskView[];
    analysis?: (Schemas['CameraAnalysis'] & { enabled: boolean; fps: number }) | null;
  }
>;

export interface Login {
  user: string;
  password?: string;
}

export interface CameraBody {
  code?: string;
  name: string;
  tier: CameraTier;
  townshipCode: string;
  location: Location;
  heading?: number;
  fieldOfView?: number;
  streamUrl?: string;
  subStreamUrl?: string;
  zones: ZoneView[];
  lines: LineView[];
  privacyMasks: MaskView[];
  analysis: { enabled: boolean; fps?: number; profile?: AnalysisProfile; plates?: boolean };
  recording: { enabled: boolean };
  tags: string[];
  streamLogin?: Login;
  subStreamLogin?: Login;
}

export type CameraCount = View<Schemas['CameraCount'], 'townshipCode' | 'tier' | 'health' | 'cameras'>;

export interface CameraFilter {
  q?: string;
  tier?: CameraTier;
  health?: CameraHealth;
  township?: string;
  tag?: string;
}
