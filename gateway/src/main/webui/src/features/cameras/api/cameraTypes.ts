import type { Camera, CameraHealth, CameraTier, Location } from '@/api/types';

export type Corner = [x: number, y: number];
export type ZoneKind = 'INTRUSION' | 'LOITERING' | 'CROWD';
export type LineDirection = 'FORWARD' | 'BACKWARD' | 'BOTH';

export interface ZoneView {
  name: string;
  kind: ZoneKind;
  polygon: Corner[];
  crowdSize?: number | null;
  dwellSeconds?: number[] | null;
}

export interface LineView {
  name: string;
  from: Corner;
  to: Corner;
  direction?: LineDirection | null;
}

export interface MaskView {
  name?: string | null;
  polygon: Corner[];
}

/** Settings of analysis that the form does not show; left out, the service would take its usual ones. */
export interface AnalysisMore {
  profile?: string | null;
  plates?: boolean | null;
}

/** A camera as the service shows it to those who change it. */
export interface CameraFull extends Camera {
  version: number;
  streaming?: boolean;
  streamUrl?: string | null;
  subStreamUrl?: string | null;
  streamLoginSet?: boolean | null;
  subStreamLoginSet?: boolean | null;
  zones: ZoneView[];
  lines: LineView[];
  privacyMasks: MaskView[];
  analysis?: ({ enabled: boolean; fps: number } & AnalysisMore) | null;
  tags?: string[] | null;
  healthSince?: string | null;
}

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
  analysis: { enabled: boolean; fps?: number } & AnalysisMore;
  tags: string[];
  streamLogin?: Login;
  subStreamLogin?: Login;
}

export interface CameraCount {
  townshipCode: string;
  tier: CameraTier;
  health: CameraHealth;
  cameras: number;
}

export interface CameraFilter {
  q?: string;
  tier?: CameraTier;
  health?: CameraHealth;
  township?: string;
  tag?: string;
}
