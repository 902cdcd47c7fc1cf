import { Alert } from 'antd';
import { useRecordingState } from '@/features/recordings/api/recordings';
import { useT } from '@/lib/i18n';
import { hasRole } from '@/lib/roles';
import { formatTime } from '@/lib/time';
import { useSession } from '../session/session';

/** On every page of those who use recordings or keep them running, until there is room again. */
export function DiskAlarm() {
  const t = useT();
  const session = useSession();
  const told = hasRole(session, 'investigator', 'dispatcher', 'supervisor', 'admin');
  const since = useRecordingState(told).data?.fullSince;
  return since ? <Alert banner type="error" title={t('recordings.diskFull', { since: formatTime(since) })} /> : null;
}
