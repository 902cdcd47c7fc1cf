import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { Facts } from '@/components/Facts';
import { TimeWithAge } from '@/components/marks';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useLanguage, useT } from '@/lib/i18n';
import { formatDuration, formatSpan } from '@/lib/time';
import type { Containment, ContainmentPlan, useContainmentActions } from '../api/containment';
import { ClosingPoints } from './ClosingPoints';
import styles from './Containment.module.css';
import { OrderAnswer } from './OrderAnswer';

interface PlanPanelProps {
  containment: Containment;
  plan: ContainmentPlan;
  dispatcher: boolean;
  actions: ReturnType<typeof useContainmentActions>;
}

/** The plan as it stands this second: whether the ring holds, who closes what and with how much to spare. */
export function PlanPanel({ containment, plan, dispatcher, actions }: PlanPanelProps) {
  const t = useT();
  const running = containment.status === 'ACTIVE';
  const { order, end, move } = actions;
  const failed = order.error ?? end.error ?? move.error;
  return (
    <>
      <Verdict plan={plan} running={running} />
      {running && plan.exitsGuessed && <span className="muted">{t('contain.exitsGuessed')}</span>}
      <Facts
        single
        facts={[
          [t('contain.plate'), containment.plate],
          [t('contain.lastSeen'), <TimeWithAge key="seen" at={plan.sightedAt} />],
          [t('contain.road'), plan.road],
          [t('contain.computed'), <TimeWithAge key="computed" at={plan.computedAt} />],
          [t('contain.reason'), containment.reason],
        ]}
      />
      <ClosingPoints plan={plan} mayOrder={dispatcher && running} containment={containment} order={order} />
      {order.data && !order.isPending && <OrderAnswer ordered={order.data} />}
      <Gaps plan={plan} />
      <Idle plan={plan} />
      <Cameras plan={plan} />
      {failed && (
        <ProblemAlert
          error={failed}
          onClose={() => {
            order.reset();
            end.reset();
            move.reset();
          }}
        />
      )}
      {running && (
        <Popconfirm
          title={t('contain.endAsk')}
          okText={t('contain.end')}
          cancelText={t('common.cancel')}
          onConfirm={() => end.mutate(containment.id)}
        >
          <Button loading={end.isPending}>{t('contain.end')}</Button>
        </Popconfirm>
      )}
    </>
  );
}

function Verdict({ plan, running }: { plan: ContainmentPlan; running: boolean }) {
  const t = useT();
  if (!running) return <div className={styles.verdict}>{t('contain.ended')}</div>;
  return plan.complete ? (
    <div className={`${styles.verdict} ${styles.whole}`} role="status">
      <CheckCircleFilled aria-hidden /> {t('contain.complete', { count: plan.points.length })}
    </div>
  ) : (
    <div className={`${styles.verdict} ${styles.broken}`} role="status">
      <WarningFilled aria-hidden /> {t('contain.incomplete', { count: plan.gaps.length })}
    </div>
  );
}

function Gaps({ plan }: { plan: ContainmentPlan }) {
  const t = useT();
  const language = useLanguage();
  if (plan.gaps.length === 0) return null;
  return (
    <section className={styles.form} aria-label={t('contain.gaps')}>
      <h2>{t('contain.gaps')}</h2>
      <ul className={styles.rows}>
        {plan.gaps.map((gap) => (
          <li key={gap.junction}>
            <span className={styles.open}>▲</span>
            <span className="ellipsis">{gap.name ?? gap.junction}</span>
            <span className={styles.open}>
              {gap.lateSeconds == null
                ? t('contain.nobody')
                : t('contain.late', { age: formatDuration(gap.lateSeconds * 1000, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Idle({ plan }: { plan: ContainmentPlan }) {
  const t = useT();
  if (!plan.idle?.length) return null;
  return (
    <section className={styles.form} aria-label={t('contain.idle')}>
      <h2>{t('contain.idle')}</h2>
      <span>
        {plan.idle.map(({ callSign }) => callSign).join(t('common.comma'))}{' '}
        <span className="muted">{t('contain.idleText')}</span>
      </span>
    </section>
  );
}

function Cameras({ plan }: { plan: ContainmentPlan }) {
  const t = useT();
  if (plan.cameras.length === 0) return null;
  return (
    <section className={styles.form} aria-label={t('contain.cameras')}>
      <h2>{t('contain.cameras')}</h2>
      <ul className={styles.rows}>
        {plan.cameras.map((camera) => (
          <li key={camera.cameraId}>
            <span className={styles.watch}>◉</span>
            <Link className="ellipsis" to={`/cameras/${encodeURIComponent(camera.cameraId)}`} target="_blank">
              {camera.name}
            </Link>
            <span className="muted">{formatSpan(camera.from, camera.to)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
