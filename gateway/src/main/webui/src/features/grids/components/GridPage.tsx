import { ListPage } from '@/components/ListPage';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { alertTitle } from '@/lib/alertTitle';
import { useT } from '@/lib/i18n';
import { useGridAlerts } from '../api/gridAlerts';
import styles from './GridPage.module.css';

/** What happens in the grid officer's own grid, newest first. */
export default function GridPage() {
  const t = useT();
  const query = useGridAlerts();
  const alerts = [...(query.data ?? [])].sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
  return (
    <ListPage title={t('grid.title')} count={query.data?.length}>
      {query.isError && query.data && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <EmptyState title={t('grid.emptyTitle')} text={t('grid.emptyText')} />}
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <li key={alert.id} className={styles.item} data-alert-id={alert.id}>
            <div className={styles.text}>
              <span className={styles.line}>
                <SeverityMark severity={alert.severity} />
                <strong>{alertTitle(alert, t)}</strong>
                <StatusTag group="alertStatus" value={alert.status} />
              </span>
              <span className="ellipsis">
                {[alert.cameraName ?? alert.cameraId, alert.zone].filter(Boolean).join(' · ')}
              </span>
              <span>
                <TimeWithAge at={alert.raisedAt} /> · {t('desk.times', { count: alert.count })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
