import { Tag } from 'antd';
import { useT } from '@/lib/i18n';
import type { RoundStatus } from '../api/patrol';

const COLOURS: Record<RoundStatus, string> = {
  RUNNING: 'processing',
  FINISHED: 'success',
  ABANDONED: 'warning',
  MISSED: 'error',
};

export function RoundStatusTag({ status }: { status: RoundStatus }) {
  const t = useT();
  return <Tag color={COLOURS[status]}>{t(`patrolStatus.${status}`)}</Tag>;
}
