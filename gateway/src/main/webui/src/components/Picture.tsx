import { CameraOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useT } from '@/lib/i18n';
import styles from './Picture.module.css';

interface PictureProps {
  src: string | null | undefined;
  alt: string;
  fit?: 'contain' | 'cover';
  /** Thumbnails say nothing where there is no room for words. */
  small?: boolean;
}

/** A picture as the server drew it, box and masks included. Only paths of our own gateway are ever loaded. */
export function Picture({ src, alt, fit = 'contain', small = false }: PictureProps) {
  const t = useT();
  const [failed, setFailed] = useState<string>();
  const own = src?.startsWith('/') && !src.startsWith('//') ? src : undefined;
  const broken = own !== undefined && failed === own;
  return (
    <div className={`${styles.frame} ${styles[fit]}`}>
      <span className={styles.words}>
        <CameraOutlined aria-hidden />
        {!small && <div>{broken ? t('common.pictureFailed') : own ? '' : t('common.noPicture')}</div>}
      </span>
      {own && !broken && (
        <img
          key={own}
          src={own}
          alt={alt}
          loading={small ? 'lazy' : 'eager'}
          decoding="async"
          onError={() => setFailed(own)}
        />
      )}
    </div>
  );
}
