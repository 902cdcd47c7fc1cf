import type { Alert, Incident } from '@/api/types';
import { IncidentDispatch } from '@/features/incidents/components/IncidentDispatch';
import { useT } from '@/lib/i18n';
import { Neighbours } from './Neighbours';
import { DeskMap } from './DeskMap';
import styles from './DeskPage.module.css';
import type { DeskActions } from './useDeskActions';

interface ActionColumnProps {
  alert?: Alert;
  incident?: Incident;
  actions: DeskActions;
}

export function ActionColumn({ alert, incident, actions }: ActionColumnProps) {
  const t = useT();
  const open = alert?.status === 'OPEN' || alert?.status === 'ACKNOWLEDGED';
  return (
    <section className={styles.action} aria-label={t('desk.action')}>
      <div className={incident ? styles.map : styles.mapAlone}>
        <DeskMap alert={alert} incident={incident} />
      </div>
      {alert && <Neighbours key={alert.id} alert={alert} />}
      {open && <p className="muted">{t('dispatch.confirmFirst')}</p>}
      {incident && (
        <IncidentDispatch
          key={incident.id}
          incident={incident}
          dispatcher={actions.dispatcher}
          sending={actions.sending}
          problem={actions.sendProblem}
          orders={actions.orders}
          onSend={actions.sendUnit}
          onProblemRead={actions.clearSendProblem}
        />
      )}
    </section>
  );
}
