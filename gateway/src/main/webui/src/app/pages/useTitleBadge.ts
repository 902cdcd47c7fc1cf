import { useEffect } from 'react';
import type { Alert } from '@/api/types';
import { useT } from '@/lib/i18n';

/** The number of open critical alerts in the title, seen even while another tab is in front. */
export function useTitleBadge(alerts: readonly Alert[] | undefined): void {
  const t = useT();
  const critical = alerts?.filter(({ severity, status }) => severity === 'CRITICAL' && status === 'OPEN').length ?? 0;
  useEffect(() => {
    document.title = critical > 0 ? `(${critical}) ${t('app.name')}` : t('app.name');
    return () => {
      document.title = t('app.name');
    };
  }, [critical, t]);
}
