import { useEffect, useState } from 'react';
import { Picture } from '@/components/Picture';

interface PatrolPictureProps {
  cameraId: string;
  name: string;
  /** Written into the audit trail with the look. */
  purpose: string;
  /** Is told whether the camera gives no picture. */
  onBlind: (blind: boolean) => void;
}

const EVERY = 1000;

/** What the camera sees, a picture a second. */
export function PatrolPicture({ cameraId, name, onBlind }: PatrolPictureProps) {
  const [shown, setShown] = useState<string>();
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const next = new Image();
    const src = `/api/v1/cameras/${encodeURIComponent(cameraId)}/snapshot?at=${tick}`;
    let timer = 0;
    const again = () => {
      timer = window.setTimeout(() => setTick((n) => n + 1), EVERY);
    };
    next.onload = () => {
      setShown(src);
      onBlind(false);
      again();
    };
    next.onerror = () => {
      setShown(undefined);
      onBlind(true);
      again();
    };
    next.src = src;
    return () => {
      next.onload = next.onerror = null;
      clearTimeout(timer);
    };
  }, [cameraId, tick, onBlind]);
  return <Picture src={shown} alt={name} />;
}
