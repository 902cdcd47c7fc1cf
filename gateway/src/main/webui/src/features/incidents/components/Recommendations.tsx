import { SendOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { Incident, Recommendation } from '@/api/types';
import { StatusTag } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { distanceText } from '@/lib/distance';
import { useLanguage, useT } from '@/lib/i18n';
import { useRecommendations } from '../api/incidents';
import styles from './Dispatch.module.css';
import { reasonText } from './reasonText';

interface RecommendationsProps {
  incident: Incident;
  maySend: boolean;
  sending: string | undefined;
  onSend: (unitId: string) => void;
  onReserve: (unitId: string) => void;
}

const TASK_OPEN = ['RESERVED', 'ISSUED', 'ACCEPTED', 'EN_ROUTE', 'ON_SCENE'];

/** Units that have a task in this incident already are not offered a second time. */
export function notYetSent(incident: Incident, recommendations: readonly Recommendation[]): Recommendation[] {
  const busy = new Set((incident.tasks ?? []).filter(({ status }) => TASK_OPEN.includes(status)).map((t) => t.unitId));
  return recommendations.filter(({ unitId }) => !busy.has(unitId));
}

/** Whether a unit was shown as having nothing to do; one that is not on the list was proposed by itself, being free. */
export function shownFree(recommendations: readonly Recommendation[], unitId: string): boolean {
  const unit = recommendations.find((one) => one.unitId === unitId);
  return !unit?.reasons.some(({ code, value }) => code === 'LOAD' && (value ?? 0) > 0);
}

export function Recommendations({ incident, maySend, sending, onSend, onReserve }: RecommendationsProps) {
  const t = useT();
  const query = useRecommendations(incident.id, true);
  if (query.isPending) return <SkeletonRows count={3} height={56} />;
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const units = notYetSent(incident, query.data ?? []);
  if (units.length === 0) return <EmptyState title={t('dispatch.none')} text={t('dispatch.noneText')} />;
  return (
    <section className={styles.block} aria-label={t('dispatch.recommended')}>
      <div className={styles.head}>
        <h2>{t('dispatch.recommended')}</h2>
        {!maySend && <span className="muted">{t('dispatch.onlyDispatcher')}</span>}
      </div>
      {units.slice(0, 5).map((unit, index) => (
        <UnitCard
          key={unit.unitId}
          unit={unit}
          rank={index + 1}
          maySend={maySend}
          sending={sending}
          onSend={() => onSend(unit.unitId)}
          onReserve={() => onReserve(unit.unitId)}
        />
      ))}
    </section>
  );
}

interface UnitCardProps {
  unit: Recommendation;
  rank: number;
  maySend: boolean;
  sending: string | undefined;
  onSend: () => void;
  onReserve: () => void;
}

function UnitCard({ unit, rank, maySend, sending, onSend, onReserve }: UnitCardProps) {
  const t = useT();
  const language = useLanguage();
  const why = unit.reasons.filter(({ code }) => code !== 'DISTANCE' && code !== 'TRAVEL_TIME');
  return (
    <div className={styles.unit} data-unit-id={unit.unitId}>
      <span className={styles.rank}>{rank}</span>
      <span className="ellipsis">
        <span className={styles.call}>{unit.callSign}</span>{' '}
        {unit.etaSeconds != null && (
          <span className={styles.eta}>
            {t('dispatch.eta', { minutes: Math.max(1, Math.round(unit.etaSeconds / 60)) })}
          </span>
        )}{' '}
        {unit.distanceMetres != null && <span className="muted">{distanceText(unit.distanceMetres, t)}</span>}
      </span>
      <span className={styles.pair}>
        <Tooltip title={t('dispatch.reserveHelp')}>
          <Button type="text" disabled={!maySend || sending !== undefined} onClick={onReserve}>
            {t('dispatch.reserve')}
          </Button>
        </Tooltip>
        <Button
          type={rank === 1 ? 'primary' : 'default'}
          icon={<SendOutlined />}
          disabled={!maySend || (sending !== undefined && sending !== unit.unitId)}
          loading={sending === unit.unitId}
          onClick={onSend}
        >
          {t('dispatch.send')}
          {rank <= 3 && <kbd>{rank}</kbd>}
        </Button>
      </span>
      <span className={styles.why}>
        {unit.status && <StatusTag group="unitStatus" value={unit.status} />}{' '}
        {why.map((reason) => reasonText(reason, t, language)).join(' · ')}
      </span>
    </div>
  );
}
