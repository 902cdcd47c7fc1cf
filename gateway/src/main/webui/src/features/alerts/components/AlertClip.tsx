import { HistoryOutlined, LoadingOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { BEFORE_SECONDS, seenAt, useAlertClip, type ClipOf } from '../api/alertClip';
import styles from './AlertClip.module.css';

interface AlertClipProps {
  alert: ClipOf;
  name: string;
}

/** What happened before and after, again and again; where it cannot be shown it says why. */
export function AlertClip({ alert, name }: AlertClipProps) {
  const t = useT();
  const clip = useAlertClip(alert);
  const [offset, setOffset] = useState<number>();
  /** The video that this browser could not play, if any. */
  const [unplayable, setUnplayable] = useState<Blob>();
  const video = useBlob(clip.blob);
  const missing = clip.error !== null && asProblem(clip.error).status === 404;
  const broken = clip.blob !== undefined && unplayable === clip.blob;
  const waiting = clip.isPending || (missing && !clip.written);
  return (
    <div
      className={styles.frame}
      data-clip={broken ? 'unplayable' : clip.blob ? 'ready' : waiting ? 'waiting' : 'failed'}
    >
      {clip.blob && (
        <video
          ref={video}
          autoPlay
          loop
          muted
          controls
          playsInline
          disablePictureInPicture
          aria-label={`${name} · ${t('clip.title')}`}
          onError={() => setUnplayable(clip.blob)}
          onLoadedMetadata={({ currentTarget }) => currentTarget.videoWidth === 0 && setUnplayable(clip.blob)}
          onTimeUpdate={(event) => setOffset(event.currentTarget.currentTime - BEFORE_SECONDS)}
        />
      )}
      {broken && (
        <div className={styles.notice} role="status">
          <VideoCameraOutlined aria-hidden /> {t('clip.unplayable')}
          <DayLink alert={alert} />
        </div>
      )}
      {clip.blob && !broken && offset !== undefined && (
        <span className={styles.badge} data-offset={offset.toFixed(1)}>
          {offset < 0 ? '−' : '+'}
          {Math.abs(Math.round(offset))} s
        </span>
      )}
      {clip.blob && !clip.written && (
        <span className={`${styles.badge} ${styles.note}`}>
          <LoadingOutlined aria-hidden /> {t('clip.partial')}
        </span>
      )}
      {!clip.blob && (
        <div className={styles.notice} role="status">
          {waiting ? (
            <>
              <LoadingOutlined aria-hidden /> {t(clip.isPending ? 'clip.fetching' : 'clip.writing')}
            </>
          ) : missing ? (
            <>
              <HistoryOutlined aria-hidden /> {t('clip.none')}
              <DayLink alert={alert} />
            </>
          ) : (
            <>
              <ProblemAlert error={clip.error} />
              <Button size="small" onClick={() => void clip.refetch()}>
                {t('state.retry')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function DayLink({ alert }: Pick<AlertClipProps, 'alert'>) {
  const t = useT();
  const path = `/recordings/${encodeURIComponent(alert.cameraId)}?at=${encodeURIComponent(seenAt(alert))}`;
  return <Link to={path}>{t('clip.openDay')}</Link>;
}

/** The video element that plays the blob; its address lives as long as it is shown. */
function useBlob(blob: Blob | undefined) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!blob || !element) return;
    const url = URL.createObjectURL(blob);
    element.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return video;
}
