import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '@/lib/i18n';

/** A figure that leads to the alerts which it counts, where there are any and this person may see them. */
export function ToDesk({ to, children }: { to: string | false; children: ReactNode }) {
  const t = useT();
  return to ? (
    <Link to={to} title={t('rules.showAlerts')}>
      {children}
    </Link>
  ) : (
    children
  );
}
