import { useEffect } from 'react';
import { useAlertQueue } from '@/features/alerts/api/alerts';
import { useT } from '@/lib/i18n';
import { pageOf } from '@/lib/roles';
import { PAGE_TITLES } from './Rail';

/**
 * The page and the number of open critical alerts in the title: several tabs tell themselves apart, and the number is seen
 * on every page and while another tab is in front, whatever the desk happens to list just now.
 */
export function useTitle(desk: boolean, pathname: string): void {
  const t = useT();
  const alerts = useAlertQueue('active', desk).data;
  const critical = alerts?.filter(({ severity, status }) => severity === 'CRITICAL' && status === 'OPEN').length ?? 0;
  const page = pageOf(pathname);
  useEffect(() => {
    const name = page ? `${t(PAGE_TITLES[page])} · ${t('app.name')}` : t('app.name');
    document.title = critical > 0 ? `(${critical}) ${name}` : name;
    return () => {
      document.title = t('app.name');
    };
  }, [critical, page, t]);
}
