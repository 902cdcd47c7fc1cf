import { ExpandOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import { useT } from '@/lib/i18n';
import styles from './LivePlayer.module.css';
import type { LiveState } from './LiveConnection';
import { LiveNotice } from './LiveNotice';
import { useLiveConnection } from './useLiveConnection';
import { useOnScreen } from './useOnScreen';

interface LivePlayerProps {
  cameraId: string;
  name: string;
  stream?: 'sub' | 'main';
  /** Written into the audit trail with the look, such as the alert it is for. */
  purpose?: string;
  /** On walls: no buttons. */
  small?: boolean;
  /** Hears whether there is a picture, and what is between where there is none. */
  onState?: (state: LiveState) => void;
}

/** What a camera sees now. Everything that can be between it and the screen is said in the place of the picture. */
export function LivePlayer({ cameraId, name, stream = 'sub', purpose, small = false, onState }: LivePlayerProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const query = new URLSearchParams({ stream, ...(purpose && { purpose }) });
  const path = `/api/v1/cameras/${encodeURIComponent(cameraId)}/live?${query.toString()}`;
  const { state, stats, retryNow } = useLiveConnection(video, path, useOnScreen(frame));
  useEffect(() => onState?.(state), [state, onState]);
  const playing = state.kind === 'playing';
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-live={state.kind}
      data-lag-ms={stats.lagMs === undefined ? undefined : Math.round(stats.lagMs)}
      data-first-picture-ms={stats.firstPictureMs === undefined ? undefined : Math.round(stats.firstPictureMs)}
    >
      <video
        ref={video}
        muted
        autoPlay
        playsInline
        disablePictureInPicture
        aria-label={`${name} · ${t('live.live')}`}
      />
      {!playing && <LiveNotice state={state} small={small} onRetry={retryNow} />}
      {playing && (
        <div className={styles.badges}>
          <span className={styles.badge}>
            <i className={styles.dot} aria-hidden /> {t('live.live')}
            {stats.lagMs !== undefined && <LagText lagMs={stats.lagMs} />}
          </span>
          {state.masked && (
            <Tooltip title={t('live.maskedHelp')}>
              <span className={styles.badge}>
                <EyeInvisibleOutlined aria-hidden /> {t('live.masked')}
              </span>
            </Tooltip>
          )}
        </div>
      )}
      {playing && !small && (
        <Tooltip title={t('live.fullScreen')}>
          <Button
            className={styles.expand}
            size="small"
            type="text"
            aria-label={t('live.fullScreen')}
            icon={<ExpandOutlined />}
            onClick={() => void frame.current?.requestFullscreen?.()}
          />
        </Tooltip>
      )}
    </div>
  );
}

/** Rounded to 50 ms, so that it does not flicker; amber from one second, where "live" begins to mislead. */
function LagText({ lagMs }: { lagMs: number }) {
  const t = useT();
  const shown = Math.round(lagMs / 50) * 50;
  return (
    <Tooltip title={t('live.lagHelp')}>
      <span className={shown >= 1000 ? styles.late : undefined}>{t('live.lag', { ms: shown })}</span>
    </Tooltip>
  );
}
