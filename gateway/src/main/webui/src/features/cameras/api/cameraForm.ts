import type { CameraTier } from '@/api/types';
import type { AnalysisProfile, CameraBody, CameraFull, Login } from './cameraTypes';

/** How the form treats a stored login, which nobody is shown. */
export type LoginChoice = 'keep' | 'set' | 'remove';

/** What stands in the form; numbers may be empty while somebody types. */
export interface CameraValues {
  name?: string;
  code?: string;
  tier?: CameraTier;
  townshipCode?: string;
  lon?: number | null;
  lat?: number | null;
  heading?: number | null;
  fieldOfView?: number | null;
  tags?: string[];
  streamUrl?: string;
  streamLogin?: LoginChoice;
  streamUser?: string;
  streamPassword?: string;
  subStreamUrl?: string;
  subStreamLogin?: LoginChoice;
  subStreamUser?: string;
  subStreamPassword?: string;
  analysed?: boolean;
  fps?: number | null;
  profile?: AnalysisProfile;
  plates?: boolean;
  recorded?: boolean;
}

/** As the service takes a camera that says nothing else. */
const NEW_CAMERA: CameraValues = {
  tier: 'COUNTY',
  analysed: true,
  fps: 5,
  profile: 'FULL',
  plates: true,
  recorded: true,
  tags: [],
  streamLogin: 'keep',
  subStreamLogin: 'keep',
};

export function valuesOf(camera: CameraFull | undefined): CameraValues {
  if (!camera) return NEW_CAMERA;
  return {
    name: camera.name,
    code: camera.code ?? undefined,
    tier: camera.tier,
    townshipCode: camera.townshipCode,
    lon: camera.location.lon,
    lat: camera.location.lat,
    heading: camera.heading,
    fieldOfView: camera.fieldOfView,
    tags: camera.tags ?? [],
    streamUrl: camera.streamUrl ?? undefined,
    subStreamUrl: camera.subStreamUrl ?? undefined,
    streamLogin: 'keep',
    subStreamLogin: 'keep',
    analysed: camera.analysis?.enabled ?? true,
    fps: camera.analysis?.fps ?? 5,
    profile: camera.analysis?.profile ?? 'FULL',
    plates: camera.analysis?.plates ?? true,
    recorded: camera.recording?.enabled ?? true,
  };
}

/** What is drawn on the picture goes back as it came. */
export function bodyOf(values: CameraValues, camera: CameraFull | undefined): CameraBody {
  return {
    code: values.code?.trim() || undefined,
    name: (values.name ?? '').trim(),
    tier: values.tier ?? 'COUNTY',
    townshipCode: values.townshipCode ?? '',
    location: { lon: values.lon ?? 0, lat: values.lat ?? 0 },
    heading: values.heading ?? undefined,
    fieldOfView: values.fieldOfView ?? undefined,
    tags: (values.tags ?? []).map((tag) => tag.trim()).filter(Boolean),
    streamUrl: values.streamUrl?.trim() || undefined,
    subStreamUrl: values.subStreamUrl?.trim() || undefined,
    streamLogin: loginOf(values.streamLogin, values.streamUser, values.streamPassword),
    subStreamLogin: loginOf(values.subStreamLogin, values.subStreamUser, values.subStreamPassword),
    analysis: {
      enabled: values.analysed ?? true,
      fps: values.fps ?? undefined,
      profile: values.profile,
      plates: values.plates,
    },
    recording: { enabled: values.recorded ?? true },
    zones: camera?.zones ?? [],
    lines: camera?.lines ?? [],
    privacyMasks: camera?.privacyMasks ?? [],
  };
}

export function loginOf(choice: LoginChoice | undefined, user?: string, password?: string): Login | undefined {
  if (choice === 'remove') return { user: '' };
  return choice === 'set' ? { user: user ?? '', password: password ?? '' } : undefined;
}

/** Drafts survive a reload; passwords do not, they are never written anywhere. */
export function draftOf(values: CameraValues): CameraValues {
  return { ...values, streamPassword: undefined, subStreamPassword: undefined };
}

const FIELDS: Record<string, keyof CameraValues> = {
  'location.lon': 'lon',
  'location.lat': 'lat',
  'analysis.fps': 'fps',
  'analysis.profile': 'profile',
  'streamLogin.user': 'streamUser',
  'subStreamLogin.user': 'subStreamUser',
};

/** The form's field for one that the service names. */
export function fieldOf(named: string): keyof CameraValues {
  return FIELDS[named] ?? (named.replace(/\[.*$/, '') as keyof CameraValues);
}

/** Labels of what differs between two states of a camera, for a readable conflict. */
export function differences(before: CameraFull, now: CameraFull): (keyof CameraValues)[] {
  const [a, b] = [valuesOf(before), valuesOf(now)];
  return (Object.keys(b) as (keyof CameraValues)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}
