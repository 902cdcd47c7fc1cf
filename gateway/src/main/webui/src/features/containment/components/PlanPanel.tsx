import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Facts } from '@/components/Facts';
import { TimeWithAge } from '@/components/marks';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useLanguage, useT } from '@/lib/i18n';
import { formatDuration, formatTime } from '@/lib/time';
import type { ClosingPoint, Containment, ContainmentPlan, useContainmentActions } from '../api/containment';
import { openPoints } from '../api/drawing';
import styles from './Containment.module.css';

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
      <Points plan={plan} mayOrder={dispatcher && running} containment={containment} order={order} />
      {order.data && !order.isPending && (
        <span role="status">
          {t('contain.sent', { count: order.data.tasks.length })}
          {order.data.alreadyThere.length > 0 &&
            ` ${t('contain.already', { units: order.data.alreadyThere.join(t('common.comma')) })}`}
        </span>
      )}
      <Gaps plan={plan} />
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

interface PointsProps {
  plan: ContainmentPlan;
  mayOrder: boolean;
  containment: Containment;
  order: ReturnType<typeof useContainmentActions>['order'];
}

/** All points are chosen unless somebody leaves one out: the ring is one order, given with one press. */
function Points({ plan, mayOrder, containment, order }: PointsProps) {
  const t = useT();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const chosen = openPoints(plan).filter((junction) => !leftOut.includes(junction));
  const toggle = (junction: string) =>
    setLeftOut(leftOut.includes(junction) ? leftOut.filter((id) => id !== junction) : [...leftOut, junction]);
  return (
    <section className={styles.form} aria-label={t('contain.points')}>
      <h2>{t('contain.points')}</h2>
      {plan.points.length === 0 && <span className="muted">{t('contain.noPoints')}</span>}
      <ul className={styles.rows}>
        {plan.points.map((point) => (
          <PointRow
            key={point.junction}
            point={point}
            checked={point.ordered || !leftOut.includes(point.junction)}
            disabled={!mayOrder || point.ordered}
            onToggle={() => toggle(point.junction)}
          />
        ))}
      </ul>
      {mayOrder && (
        <Button
          type="primary"
          size="large"
          disabled={chosen.length === 0}
          loading={order.isPending}
          onClick={() => order.mutate({ id: containment.id, junctions: chosen })}
        >
          {t('contain.order', { count: chosen.length })}
        </Button>
      )}
    </section>
  );
}

interface PointRowProps {
  point: ClosingPoint;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}

function PointRow({ point, checked, disabled, onToggle }: PointRowProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <li>
      <Checkbox checked={checked} disabled={disabled} onChange={onToggle} aria-label={point.name ?? point.junction} />
      <span className="ellipsis">
        <strong>{point.callSign}</strong> → {point.name ?? point.junction}
      </span>
      <span className={`${styles.margin} ${point.marginSeconds < 60 ? styles.watch : styles.ordered}`}>
        {t('contain.margin', { age: formatDuration(point.marginSeconds * 1000, language) })}
      </span>
      <span className="muted">
        {t('contain.times', { unit: formatTime(point.unitAt), vehicle: formatTime(point.vehicleAt) })}
        {point.ordered && ` · ${t('contain.ordered')}`}
      </span>
    </li>
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
            <span className="muted">
              {formatTime(camera.from)} – {formatTime(camera.to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
