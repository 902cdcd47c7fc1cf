import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useFollows, useFollowTrack } from '../api/tracks';
import { FollowCard } from './FollowCard';
import { StartFollow } from './StartFollow';
import { TrackStage } from './TrackStage';
import styles from './Tracks.module.css';

interface FollowViewProps {
  followId?: string;
  onChoose: (id: string | undefined) => void;
}

/** Vehicles that are followed now; the chosen one's way moves on with each new sighting. */
export function FollowView({ followId, onChoose }: FollowViewProps) {
  const t = useT();
  const [starting, setStarting] = useState(false);
  const follows = useFollows();
  const track = useFollowTrack(followId);
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setStarting(true)}>
          {t('track.follow')}
        </Button>
        {follows.isError && follows.data && (
          <StaleBar text={t('state.refreshFailed')} onRetry={() => void follows.refetch()} />
        )}
        {follows.isPending && <SkeletonRows count={3} height={96} />}
        {follows.isError && !follows.data && (
          <ErrorState error={follows.error} onRetry={() => void follows.refetch()} />
        )}
        {follows.data?.length === 0 && <EmptyState title={t('track.noFollows')} text={t('track.noFollowsText')} />}
        {follows.data?.map((follow) => (
          <FollowCard
            key={follow.id}
            follow={follow}
            chosen={follow.id === followId}
            onChoose={() => onChoose(follow.id)}
          />
        ))}
        <p className={styles.note}>{t('track.followHelp')}</p>
      </div>
      {track.isError && !track.data ? (
        <ErrorState error={track.error} onRetry={() => void track.refetch()} />
      ) : (
        <TrackStage
          key={followId}
          live
          track={followId ? track.data : undefined}
          pending={followId !== undefined && track.isPending}
          incidentId={follows.data?.find(({ id }) => id === followId)?.incidentId}
        />
      )}
      {starting && <StartFollow onStarted={(follow) => onChoose(follow.id)} onClose={() => setStarting(false)} />}
    </div>
  );
}
