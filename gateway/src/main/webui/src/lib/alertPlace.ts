import type { Alert, AlertPlace } from '@/api/types';
import { covers } from './jurisdiction';

/** Where to look for it: a plate moves on to other cameras, and its alert is shown where it was seen last. */
export function placeOf(alert: Alert): AlertPlace {
  const { latest, cameraId, cameraName, townshipCode, location } = alert;
  return latest ?? { cameraId, cameraName, townshipCode, location };
}

/** What may be seen of an alert's picture, and whose and of when it is. */
export interface ShownPicture {
  /** Whether it is not the first one, since that is another township's. */
  elsewhere: boolean;
  where: Pick<AlertPlace, 'cameraId' | 'cameraName'>;
  snapshotUrl?: string | null;
  cropUrl?: string | null;
}

/**
 * The first picture is the evidence. Where it was taken in a township that is not the reader's, the one taken where the
 * vehicle was seen last; a closed door is not tried, since each trying stands in the audit trail as a refused look.
 */
export function shownTo(jurisdiction: readonly string[], alert: Alert): ShownPicture {
  const { latest, snapshotUrl, watch } = alert;
  if (covers(jurisdiction, alert.townshipCode)) {
    return { elsewhere: false, where: alert, snapshotUrl, cropUrl: watch?.cropUrl };
  }
  const mine = latest && covers(jurisdiction, latest.townshipCode) ? latest : undefined;
  return { elsewhere: true, where: mine ?? alert, snapshotUrl: mine?.snapshotUrl, cropUrl: mine?.cropUrl };
}

/** The camera in words. */
export function cameraOf({ cameraName, cameraId }: Pick<AlertPlace, 'cameraName' | 'cameraId'>): string {
  return cameraName ?? cameraId;
}
