import { Button } from 'antd';
import { Link } from 'react-router';
import type { Incident } from '@/api/types';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { PlateText } from '@/components/PlateText';
import { EmptyState } from '@/components/states';
import { containmentLink, type Fugitive } from '@/lib/containmentLink';
import { distanceText } from '@/lib/distance';
import { metresBetween } from '@/lib/geo';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import styles from './Containment.module.css';

interface ChooseIncidentProps {
  running: readonly Incident[];
  fugitive: Fugitive;
}

/** The running incidents, those nearest to the place first; one click leads on with everything filled in. */
export function ChooseIncident({ running, fugitive }: ChooseIncidentProps) {
  const t = useT();
  const { plate, location, at } = fugitive;
  const away = ({ location: place }: Incident) => (location && place ? metresBetween(location, place) : undefined);
  const far = (metres: number | undefined) => (metres === undefined ? t('contain.noPlace') : distanceText(metres, t));
  const sorted = [...running].sort((a, b) => (away(a) ?? Infinity) - (away(b) ?? Infinity));
  const open = (
    <Link to="/incidents/new">
      <Button type={sorted.length === 0 ? 'primary' : 'default'}>{t('intake.button')}</Button>
    </Link>
  );
  return (
    <section className={styles.choose} aria-label={t('contain.chooseIncident')}>
      <header className={styles.fugitive}>
        {plate && <PlateText plate={plate} large />}
        {at && <span>{t('contain.seenAt', { time: formatTime(at) })}</span>}
        <span className="muted">{t('contain.chooseText')}</span>
      </header>
      {sorted.length === 0 && (
        <EmptyState title={t('contain.noIncident')} text={t('contain.noIncidentText')} action={open} />
      )}
      <ul className={styles.incidents}>
        {sorted.map((incident) => (
          <li key={incident.id}>
            <Link to={containmentLink(fugitive, incident.id)} className={styles.incident}>
              <SeverityMark severity={incident.severity} />
              <strong className="ellipsis">{incident.title}</strong>
              <StatusTag group="incidentStatus" value={incident.status} />
              <TimeWithAge at={incident.openedAt} />
              <span className="muted">{far(away(incident))}</span>
            </Link>
          </li>
        ))}
      </ul>
      {sorted.length > 0 && <div>{open}</div>}
    </section>
  );
}
