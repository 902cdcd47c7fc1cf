import type { Alert, AlertPlace } from '@/api/types';

/** Where to look for it: a plate moves on to other cameras, and its alert is shown where it was seen last. */
export function placeOf(alert: Alert): AlertPlace {
  const { latest, cameraId, cameraName, townshipCode, location } = alert;
  return latest ?? { cameraId, cameraName, townshipCode, location };
}

/** The camera in words. */
export function cameraOf({ cameraName, cameraId }: Pick<AlertPlace, 'cameraName' | 'cameraId'>): string {
  return cameraName ?? cameraId;
}
