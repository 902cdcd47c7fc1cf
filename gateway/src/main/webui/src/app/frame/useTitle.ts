import { useEffect } from 'react';
import { useAlertQueue } from '@/features/alerts/api/alerts';
import { useT } from '@/lib/i18n';

/**
 * The number of open critical alerts in the title, on every page and while another tab is in front; whatever the desk
 * happens to list just now.
 */
export function useTitleBadge(desk: boolean): void {
  const t = useT();
  const alerts = useAlertQueue('active', desk).data;
  const critical = alerts?.filter(({ severity, status }) => severity === 'CRITICAL' && status === 'OPEN').length ?? 0;
  useEffect(() => {
    document.title = critical > 0 ? `(${critical}) ${t('app.name')}` : t('app.name');
    return () => {
      document.title = t('app.name');
    };
  }, [critical, t]);
}
