import { App, Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { Township } from '@/components/Township';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { formatTime } from '@/lib/time';
import { usePlans, useRemovePlan, useStartRound, type Plan } from '../api/patrol';
import { PlanForm } from './PlanForm';
import { RoundTable } from './RoundTable';
import styles from './Patrol.module.css';

interface PatrolPageProps {
  mayPlan: boolean;
  mayWalk: boolean;
}

const NEW = 'new';

/** Plans and what became of their rounds. */
export default function PatrolPage({ mayPlan, mayWalk }: PatrolPageProps) {
  const t = useT();
  const [view, setView] = useState<'plans' | 'rounds'>('plans');
  const [editing, setEditing] = useState<string>();
  const edited = usePlans().data?.find(({ id }) => id === editing);
  return (
    <ListPage
      title={t('patrol.title')}
      tools={
        <>
          <Segmented
            aria-label={t('common.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'plans', label: t('patrol.plans') },
              { value: 'rounds', label: t('patrol.rounds') },
            ]}
          />
          {mayPlan && (
            <Button type="primary" onClick={() => setEditing(NEW)}>
              {t('patrol.newPlan')}
            </Button>
          )}
        </>
      }
    >
      {view === 'plans' ? (
        <Plans mayPlan={mayPlan} mayWalk={mayWalk} onEdit={({ id }) => setEditing(id)} />
      ) : (
        <RoundTable mayWalk={mayWalk} />
      )}
      {(edited ?? editing === NEW) && <PlanForm key={editing} plan={edited} onClose={() => setEditing(undefined)} />}
    </ListPage>
  );
}

function Plans({ mayPlan, mayWalk, onEdit }: PatrolPageProps & { onEdit: (plan: Plan) => void }) {
  const t = useT();
  const query = usePlans();
  const plans = query.data;
  return (
    <>
      {query.isError && plans && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows count={3} height={84} />}
      {query.isError && !plans && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {plans?.length === 0 && <EmptyState title={t('patrol.noPlansTitle')} text={t('patrol.noPlansText')} />}
      <ul className={styles.plans}>
        {plans?.map((plan) => (
          <PlanCard key={plan.id} plan={plan} mayPlan={mayPlan} mayWalk={mayWalk} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}

function PlanCard({ plan, mayPlan, mayWalk, onEdit }: PatrolPageProps & { plan: Plan; onEdit: (plan: Plan) => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start = useStartRound();
  const remove = useRemovePlan();
  const fail = (error: Error) => void message.error(problemLine(error, t));
  const walk = () =>
    start.mutate(plan.id, {
      onSuccess: ({ round }) => void navigate(`/patrol/rounds/${round.id}`),
      onError: fail,
    });
  return (
    <li className={styles.plan} data-plan-id={plan.id}>
      <div className={styles.planText}>
        <strong className="ellipsis">{plan.name}</strong>
        <span className="muted">
          {plan.townshipCode ? <Township code={plan.townshipCode} /> : t('patrol.county')} ·{' '}
          {t('patrol.cameras', { count: plan.cameraIds.length, seconds: plan.secondsEach })}
        </span>
        <span className="muted">
          {!plan.enabled
            ? t('patrol.off')
            : plan.nextDue
              ? t('patrol.nextDue', { time: formatTime(plan.nextDue) })
              : t('patrol.byHand')}
        </span>
      </div>
      {mayPlan && (
        <>
          <Button type="text" onClick={() => onEdit(plan)}>
            {t('patrol.edit')}
          </Button>
          <Popconfirm title={t('patrol.removeSure')} onConfirm={() => remove.mutate(plan.id, { onError: fail })}>
            <Button type="text" danger loading={remove.isPending}>
              {t('patrol.remove')}
            </Button>
          </Popconfirm>
        </>
      )}
      {mayWalk && (
        <Button type="primary" ghost loading={start.isPending} onClick={walk}>
          {t('patrol.start')}
        </Button>
      )}
    </li>
  );
}
