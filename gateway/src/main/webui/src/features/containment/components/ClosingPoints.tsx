import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useLanguage, useT } from '@/lib/i18n';
import { formatDuration, formatTime } from '@/lib/time';
import type { ClosingPoint, Containment, ContainmentPlan, useContainmentActions } from '../api/containment';
import { openPoints } from '../api/drawing';
import styles from './Containment.module.css';

/** From here on the service doubts a position too. */
const OLD_SECONDS = 300;

interface ClosingPointsProps {
  plan: ContainmentPlan;
  mayOrder: boolean;
  containment: Containment;
  order: ReturnType<typeof useContainmentActions>['order'];
}

/** All points are chosen unless somebody leaves one out: the ring is one order, given with one press. */
export function ClosingPoints({ plan, mayOrder, containment, order }: ClosingPointsProps) {
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
        {point.moves && ` · ${t('contain.moves')}`}
      </span>
      {(point.positionAgeSeconds ?? 0) > OLD_SECONDS && (
        <span className={styles.watch}>
          {t('contain.oldPosition', { age: formatDuration((point.positionAgeSeconds ?? 0) * 1000, language) })}
        </span>
      )}
    </li>
  );
}
