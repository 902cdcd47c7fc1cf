import { Button, Input } from 'antd';
import type { Incident } from '@/api/types';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, wordOf } from '@/lib/i18n';
import { useCloseIncident } from '../api/dispatch';
import { AttentionBar } from './AttentionMark';
import styles from './Dispatch.module.css';
import { PlanCard, type Orders } from './PlanCard';
import { Recommendations } from './Recommendations';
import { ResolveForm } from './ResolveForm';
import { TaskProgress } from './TaskProgress';
import { Timeline } from './Timeline';

interface IncidentDispatchProps {
  incident: Incident;
  dispatcher: boolean;
  sending: string | undefined;
  problem: unknown;
  orders: Orders;
  /** Sends a unit, or only sets it aside. */
  onSend: (unitId: string, reserve?: true) => void;
  onProblemRead: () => void;
}

/** From confirmed to resolved: who goes, how far they are, how it ended. */
export function IncidentDispatch(props: IncidentDispatchProps) {
  const t = useT();
  const { incident, dispatcher, problem } = props;
  const resolved = incident.status === 'RESOLVED' || incident.status === 'CLOSED';
  // What was merged is handled where it points to.
  const over = resolved || Boolean(incident.mergedInto);
  return (
    <>
      {problem !== null && <ProblemAlert error={problem} onClose={props.onProblemRead} />}
      <AttentionBar
        incident={incident}
        sending={props.sending}
        onSend={dispatcher && !over ? props.onSend : undefined}
      />
      {resolved && <Resolved incident={incident} dispatcher={dispatcher} />}
      {!over && <PlanCard incident={incident} dispatcher={dispatcher} orders={props.orders} />}
      <TaskProgress incident={incident} mayCancel={dispatcher && !resolved} />
      {!over && dispatcher && (incident.tasks ?? []).length > 0 && <ResolveForm incident={incident} />}
      {!over && dispatcher && (
        <Input
          className={styles.orders}
          aria-label={t('dispatch.orders')}
          placeholder={t('dispatch.orders')}
          maxLength={2000}
          value={props.orders.words}
          onChange={(event) => props.orders.set(event.target.value)}
        />
      )}
      {!over && (
        <Recommendations
          incident={incident}
          maySend={dispatcher}
          sending={props.sending}
          onSend={(unitId) => props.onSend(unitId)}
          onReserve={(unitId) => props.onSend(unitId, true)}
        />
      )}
      {!over && dispatcher && (incident.tasks ?? []).length === 0 && <ResolveForm incident={incident} />}
      <Timeline incidentId={incident.id} />
    </>
  );
}

function Resolved({ incident, dispatcher }: { incident: Incident; dispatcher: boolean }) {
  const t = useT();
  const close = useCloseIncident(incident);
  return (
    <section className={styles.result}>
      <div className={styles.head}>
        <h2>{t('dispatch.resolved')}</h2>
        {dispatcher && incident.status === 'RESOLVED' && (
          <Button size="small" loading={close.isPending} onClick={() => close.mutate()}>
            {t('dispatch.close')}
          </Button>
        )}
      </div>
      <div>
        {wordOf(t, 'outcome', incident.outcome)}
        {incident.offenceKind && ` · ${wordOf(t, 'offence', incident.offenceKind)}`}
      </div>
      {incident.resolutionNote && <div className="muted">{incident.resolutionNote}</div>}
      {incident.offenceKind && <div>{t('dispatch.caseFollows')}</div>}
      {close.isError && <ProblemAlert error={close.error} onClose={close.reset} />}
    </section>
  );
}
