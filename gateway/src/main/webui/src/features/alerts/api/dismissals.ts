import type { Alert } from '@/api/types';
import { Grace, type Waiting } from '@/lib/grace';
import type { DismissReason } from './alertActions';

/** Five seconds: long enough to see what the finger has done, short enough that no clock cares. */
export const UNDO_MS = 5_000;

export interface Dismissal {
  alert: Alert;
  reason: DismissReason;
}

/**
 * The dismissal that can still be taken back. Only a dismissal waits so: it is the one slip that hides something. To
 * acknowledge says that somebody has seen it, which stays true; to confirm and to send moves people.
 */
export const dismissals = new Grace<Dismissal>();

/** An alert as the desk shows it while its dismissal waits: dismissed, whatever the feed tells of it meanwhile. */
export function asShown(alert: Alert, waiting: Waiting<Dismissal> | undefined): Alert {
  if (waiting?.item.alert.id !== alert.id || (alert.status !== 'OPEN' && alert.status !== 'ACKNOWLEDGED')) return alert;
  return { ...alert, status: 'DISMISSED', dismissReason: waiting.item.reason };
}
