import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { TimeWithAge } from '@/components/marks';
import { PlateText } from '@/components/PlateText';
import { ProblemAlert } from '@/components/ProblemAlert';
import { containmentLink } from '@/lib/containmentLink';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, formatTime, parse } from '@/lib/time';
import { useStopFollow, type Follow } from '../api/tracks';
import styles from './Tracks.module.css';

interface FollowCardProps {
  follow: Follow;
  chosen?: boolean;
  /** Shows its way; absent where a link to it stands instead. */
  onChoose?: () => void;
}

/** A followed vehicle: where it was seen last, for which incident, how long yet; and the way to stop it. */
export function FollowCard({ follow, chosen, onChoose }: FollowCardProps) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const stop = useStopFollow();
  const running = !follow.endedAt;
  const left = formatDuration((parse(follow.endsAt) ?? now) - now, language);
  return (
    <article className={`${styles.follow} ${chosen ? styles.chosen : ''}`} data-follow-id={follow.id}>
      <div className={styles.row}>
        <PlateText plate={follow.plate} />
        {running ? (
          <span className={styles.live}>
            <span aria-hidden>●</span> {t('track.left', { time: left })}
          </span>
        ) : (
          <span className="muted">
            {wordOf(t, 'track.end', follow.endReason)} {formatTime(follow.endedAt, now)}
          </span>
        )}
      </div>
      <span>
        {follow.last ? (
          <>
            <TimeWithAge at={follow.last.seenAt} /> · {follow.last.cameraName ?? follow.last.cameraId}
            {!follow.last.exact && <span className={styles.warn}> {t('sight.confusable')}</span>}
          </>
        ) : (
          <span className="muted">{t(follow.sightings > 0 ? 'track.seenElsewhere' : 'track.notSeenYet')}</span>
        )}
      </span>
      <span className="muted">
        {follow.reason} · {follow.startedBy} · {t('sight.count', { count: follow.sightings })}
      </span>
      <div className={styles.row}>
        {onChoose ? (
          <Button size="small" type={chosen ? 'default' : 'primary'} ghost={!chosen} onClick={onChoose}>
            {t('track.show')}
          </Button>
        ) : (
          <Link to={`/tracks?follow=${follow.id}`}>{t('track.show')}</Link>
        )}
        {onChoose && <Link to={`/incidents/${follow.incidentId}`}>{t('track.incident')}</Link>}
        {running && <Link to={containmentLink({ plate: follow.plate }, follow.incidentId)}>{t('contain.from')}</Link>}
        {running && (
          <Popconfirm title={t('track.sureStop')} onConfirm={() => stop.mutate(follow)}>
            <Button size="small" danger type="text" loading={stop.isPending}>
              {t('track.stop')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {stop.isError && <ProblemAlert error={stop.error} onClose={stop.reset} />}
    </article>
  );
}
