import { Button } from 'antd';
import { Link } from 'react-router';
import type { Duplicate } from '@/api/response';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';
import styles from './Intake.module.css';

interface DuplicateCardProps {
  duplicate: Duplicate;
  action: string;
  busy: boolean;
  disabled?: boolean;
  onAction: () => void;
}

/** One incident that may be the same matter, with the figures that say why. */
export function DuplicateCard({ duplicate, action, busy, disabled, onAction }: DuplicateCardProps) {
  const t = useT();
  const language = useLanguage();
  const { incident, score, metres, secondsApart } = duplicate;
  const why = [
    t('intake.likeness', { percent: Math.round(score * 100) }),
    metres != null && t('intake.apart', { metres }),
    t('intake.before', { age: formatDuration(secondsApart * 1000, language) }),
    incident.kind && wordOf(t, 'incidentKind', incident.kind),
  ];
  return (
    <div className={styles.card} data-incident-id={incident.id}>
      <div className={styles.line}>
        <SeverityMark severity={incident.severity} />
        <StatusTag group="incidentStatus" value={incident.status} />
        <TimeWithAge at={incident.openedAt} />
      </div>
      <Link to={`/incidents/${incident.id}`} target="_blank">
        {incident.title ?? incident.place}
      </Link>
      <div className="muted">{why.filter(Boolean).join(' · ')}</div>
      <Button size="small" loading={busy} disabled={disabled} onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
