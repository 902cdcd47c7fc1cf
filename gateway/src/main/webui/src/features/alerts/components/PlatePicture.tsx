import { CameraOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLayoutEffect, useState } from 'react';
import type { WatchLead } from '@/api/types';
import { useT } from '@/lib/i18n';
import { viewBox } from '../api/viewBox';
import styles from './PlateComparison.module.css';

interface PlatePictureProps {
  lead: WatchLead;
  snapshotUrl?: string | null;
  onShown: (shown: boolean) => void;
  /** No picture of it is left, or one is again. */
  onGone: (gone: boolean) => void;
  onLive: () => void;
}

/** The plate as the camera saw it; where it kept no picture of the plate, the vehicle cut out of the scene. */
export function PlatePicture({ lead, snapshotUrl, onShown, onGone, onLive }: PlatePictureProps) {
  const t = useT();
  const sources = [lead.cropUrl, snapshotUrl].filter((url): url is string => url?.startsWith('/api/') ?? false);
  const [failed, setFailed] = useState(0);
  const [loaded, setLoaded] = useState<string>();
  const source = sources[failed];
  // Another picture, or none: what was seen of the one before is no comparison with this one.
  useLayoutEffect(() => () => onShown(false), [source, onShown]);
  useLayoutEffect(() => onGone(source === undefined), [source, onGone]);
  if (!source) {
    return (
      <div className={styles.missing} role="alert">
        <CameraOutlined aria-hidden />
        <span>{t('desk.compareNoPicture')}</span>
        <span className={styles.ways}>
          {sources.length > 0 && <Button onClick={() => setFailed(0)}>{t('state.retry')}</Button>}
          <Button onClick={onLive}>
            {t('desk.compareLive')} <kbd>L</kbd>
          </Button>
        </span>
      </div>
    );
  }
  const scene = source === snapshotUrl && source !== lead.cropUrl;
  return (
    <div className={styles.crop}>
      {loaded !== source && <LoadingOutlined className={styles.loading} aria-hidden />}
      <img
        key={source}
        src={source}
        alt={t('desk.platePicture')}
        style={scene && lead.box ? { objectViewBox: viewBox(lead.box) } : undefined}
        onLoad={() => {
          setLoaded(source);
          onShown(true);
        }}
        onError={() => setFailed(failed + 1)}
      />
    </div>
  );
}
