import { ThunderboltOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { PlanProposal } from '@/api/plans';
import type { Incident } from '@/api/types';
import { needText } from '@/components/needText';
import { ProblemAlert } from '@/components/ProblemAlert';
import { StaleBar } from '@/components/states';
import { distanceText } from '@/lib/distance';
import { useT } from '@/lib/i18n';
import { useApplyPlan, usePlanProposal } from '../api/plan';
import styles from './Dispatch.module.css';

/** What whoever is sent next is told by the dispatcher himself. */
export interface Orders {
  words: string;
  set: (words: string) => void;
}

interface PlanCardProps {
  incident: Incident;
  dispatcher: boolean;
  orders: Orders;
}

const LONGEST_MESSAGE = 2000;

/** The plan's words and those that were written for this incident; nobody must have to choose between the two. */
export function messageOf(planned: string | null | undefined, written: string): string | undefined {
  const words = written.trim();
  return words === '' ? undefined : [words, planned].filter(Boolean).join('\n').slice(0, LONGEST_MESSAGE);
}

/** What the plan for such an incident proposes: whom, with which words, which cameras to watch; one press sends it. */
export function PlanCard({ incident, dispatcher, orders }: PlanCardProps) {
  const t = useT();
  const query = usePlanProposal(incident.id);
  const proposal = query.data;
  const apply = useApplyPlan(incident.id);
  const plan = proposal?.plan;
  if (query.isError && !proposal)
    return <StaleBar text={t('state.unread', { what: t('plan.proposal') })} onRetry={() => void query.refetch()} />;
  if (!proposal || !plan) return null;
  const send = () => {
    const unitIds = proposal.units.map(({ unit }) => unit.unitId);
    const message = messageOf(plan.message, orders.words);
    apply.mutate({ planId: plan.id, unitIds, message }, { onSuccess: () => orders.set('') });
  };
  return (
    <section className={styles.plan} aria-label={t('plan.proposal')}>
      <div className={styles.head}>
        <h2>
          {t('plan.proposal')} · {plan.name}
        </h2>
        {proposal.units.length > 0 && (
          <Button
            type="primary"
            icon={<ThunderboltOutlined aria-hidden />}
            disabled={!dispatcher}
            loading={apply.isPending}
            onClick={send}
          >
            {t('plan.apply', { count: proposal.units.length })}
          </Button>
        )}
      </div>
      <Units proposal={proposal} />
      {plan.message && <blockquote className={styles.message}>{plan.message}</blockquote>}
      {proposal.cameras.length > 0 && (
        <div className="muted">
          {t('plan.watch')}{' '}
          {proposal.cameras.map(({ cameraId, name, metres }, index) => (
            <span key={cameraId}>
              {index > 0 && t('common.comma')}
              <Link to={`/cameras/${encodeURIComponent(cameraId)}`} target="_blank">
                {name}
              </Link>{' '}
              {distanceText(metres, t)}
            </span>
          ))}
        </div>
      )}
      {apply.isError && <ProblemAlert error={apply.error} onClose={apply.reset} />}
    </section>
  );
}

function Units({ proposal }: { proposal: PlanProposal }) {
  const t = useT();
  return (
    <ul className={styles.planUnits}>
      {proposal.units.map(({ need, unit }) => (
        <li key={unit.unitId}>
          <strong>{unit.callSign}</strong> <span className="muted">{needText({ ...need, count: 1 }, t)}</span>{' '}
          {unit.etaSeconds != null && (
            <span className={styles.eta}>
              {t('dispatch.eta', { minutes: Math.max(1, Math.round(unit.etaSeconds / 60)) })}
            </span>
          )}
        </li>
      ))}
      {proposal.missing.map((need) => (
        <li key={`${need.kind}-${need.capability}`} className={styles.bad}>
          {t('plan.missing', { need: needText(need, t) })}
        </li>
      ))}
      {proposal.units.length === 0 && proposal.missing.length === 0 && <li className="muted">{t('plan.served')}</li>}
    </ul>
  );
}
