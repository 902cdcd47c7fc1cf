import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { LiveConnection, type LiveState, type LiveStats } from './LiveConnection';

/** Ties a live view to a video element for as long as it is wanted. */
export function useLiveConnection(video: RefObject<HTMLVideoElement | null>, path: string, wanted: boolean) {
  const [state, setState] = useState<LiveState>({ kind: 'connecting' });
  const [stats, setStats] = useState<LiveStats>({});
  const connection = useRef<LiveConnection>(undefined);
  useEffect(() => {
    if (!wanted || !video.current) return;
    const opened = new LiveConnection(video.current, path, setState, setStats);
    connection.current = opened;
    return () => {
      opened.stop();
      connection.current = undefined;
    };
  }, [video, path, wanted]);
  const retryNow = useCallback(() => connection.current?.retryNow(), []);
  return { state, stats, retryNow };
}
