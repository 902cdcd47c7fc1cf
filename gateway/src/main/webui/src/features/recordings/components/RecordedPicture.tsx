import { EyeInvisibleOutlined, FieldTimeOutlined, LoadingOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { RefObject } from 'react';
import { Picture } from '@/components/Picture';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { picturePath } from '../api/recordings';
import type { Viewing } from '../api/types';
import type { Playback } from '../player/usePlayback';
import styles from './Recordings.module.css';

interface RecordedPictureProps {
  video: RefObject<HTMLVideoElement | null>;
  name: string;
  viewing: Viewing;
  playback: Playback;
  /** Asks anew what the look is for, where this one's time is over. */
  onReopen: () => void;
}

/** The picture, when it was taken, and whatever is between it and the screen. */
export function RecordedPicture({ video, name, viewing, playback, onReopen }: RecordedPictureProps) {
  const t = useT();
  const { state, at } = playback;
  return (
    <div className={styles.picture} data-recorded={state.kind}>
      <video
        ref={video}
        muted
        playsInline
        disablePictureInPicture
        aria-label={`${name} · ${t('recordings.title')}`}
        onClick={playback.toggle}
      />
      {state.kind === 'codec' && <Stills viewing={viewing} at={at} name={name} />}
      <span className={styles.stamp}>{formatTime(new Date(at).toISOString())}</span>
      {viewing.masked && (
        <Tooltip title={t('live.maskedHelp')}>
          <span className={styles.masked}>
            <EyeInvisibleOutlined aria-hidden /> {t('live.masked')}
          </span>
        </Tooltip>
      )}
      {state.kind !== 'ready' && state.kind !== 'codec' && (
        <div className={styles.notice} role="status">
          {state.kind === 'failed' ? (
            <>
              <ProblemAlert error={state.error} />
              <Button size="small" onClick={() => playback.seek(at)}>
                {t('state.retry')}
              </Button>
            </>
          ) : (
            <>
              <span aria-hidden>
                {state.kind === 'end' || state.kind === 'over' ? <FieldTimeOutlined /> : <LoadingOutlined />}
              </span>
              {t(`recordings.state.${state.kind}`)}
              {state.kind === 'over' && (
                <Button size="small" onClick={onReopen}>
                  {t('recordings.reopen')}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** What no browser plays is shown picture by picture, decoded by the service. */
function Stills({ viewing, at, name }: { viewing: Viewing; at: number; name: string }) {
  const t = useT();
  const second = Math.floor(at / 1000) * 1000;
  return (
    <div className={styles.stills}>
      <Picture src={picturePath(viewing.id, second)} alt={`${name} · ${formatTime(new Date(second).toISOString())}`} />
      <span className={styles.masked} style={{ top: 40 }}>
        <VideoCameraOutlined aria-hidden /> {t('recordings.state.codec')}
      </span>
    </div>
  );
}
