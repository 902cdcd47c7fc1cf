import { AimOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useFollows } from '../api/tracks';
import { FollowCard } from './FollowCard';
import { StartFollow } from './StartFollow';
import styles from './Tracks.module.css';

interface IncidentFollowsProps {
  incidentId: string;
  /** The plate that the incident began with, if there was one. */
  plate?: string | null;
  over: boolean;
}

/** The vehicles followed for an incident, on its own page. */
export function IncidentFollows({ incidentId, plate, over }: IncidentFollowsProps) {
  const t = useT();
  const [starting, setStarting] = useState(false);
  const query = useFollows(incidentId);
  const follows = query.data ?? [];
  const unread = query.isError && !query.data;
  if (over && follows.length === 0 && !unread) return null;
  return (
    <section className={styles.block} aria-label={t('track.tab.follow')}>
      <div className={styles.row}>
        <h2>{t('track.tab.follow')}</h2>
        {!over && (
          <Button size="small" icon={<AimOutlined />} onClick={() => setStarting(true)}>
            {t('track.follow')}
          </Button>
        )}
      </div>
      {unread && (
        <StaleBar text={t('state.unread', { what: t('track.tab.follow') })} onRetry={() => void query.refetch()} />
      )}
      {follows.map((follow) => (
        <FollowCard key={follow.id} follow={follow} />
      ))}
      {starting && <StartFollow incidentId={incidentId} plate={plate ?? ''} onClose={() => setStarting(false)} />}
    </section>
  );
}
