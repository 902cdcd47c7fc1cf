import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Viewing } from '../api/types';
import { RecordedVideo, type RecordedState } from './RecordedVideo';

/** Cameras send 10 to 25 pictures a second: a step is never more than one of them. */
const STEP_MS = 40;

export interface Playback {
  state: RecordedState;
  at: number;
  playing: boolean;
  rate: number;
  seek: (at: number) => void;
  skip: (seconds: number) => void;
  /** One picture back or on; it pauses. */
  step: (direction: 1 | -1) => void;
  toggle: () => void;
  setRate: (rate: number) => void;
}

/** Ties a viewing to a video element; `start` is where it opens. */
export function usePlayback(video: RefObject<HTMLVideoElement | null>, viewing: Viewing, start: number): Playback {
  const [state, setState] = useState<RecordedState>({ kind: 'loading' });
  const [at, setAt] = useState(start);
  const [playing, setPlaying] = useState(false);
  const [rate, setSpeed] = useState(1);
  const recorded = useRef<RecordedVideo>(undefined);
  const first = useRef(start);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const opened = new RecordedVideo(
      element,
      viewing,
      (next) => setState((before) => (before.kind === next.kind && next.kind !== 'failed' ? before : next)),
      (now) => setAt(now),
    );
    recorded.current = opened;
    const onPlaying = () => setPlaying(!element.paused);
    element.addEventListener('play', onPlaying);
    element.addEventListener('pause', onPlaying);
    element.addEventListener('loadedmetadata', () => opened.seek(first.current), { once: true });
    opened.seek(first.current);
    opened.play(true);
    return () => {
      element.removeEventListener('play', onPlaying);
      element.removeEventListener('pause', onPlaying);
      opened.close();
      recorded.current = undefined;
    };
  }, [video, viewing]);

  const seek = useCallback((to: number) => {
    first.current = to;
    setAt(to);
    recorded.current?.seek(to);
  }, []);
  const skip = useCallback((seconds: number) => seek((recorded.current?.at() ?? 0) + seconds * 1000), [seek]);
  const step = useCallback(
    (direction: 1 | -1) => {
      recorded.current?.play(false);
      seek((recorded.current?.at() ?? 0) + direction * STEP_MS);
    },
    [seek],
  );
  const toggle = useCallback(() => recorded.current?.play(!recorded.current.isPlaying()), []);
  const setRate = useCallback((next: number) => {
    setSpeed(next);
    recorded.current?.setRate(next);
  }, []);
  return { state, at, playing, rate, seek, skip, step, toggle, setRate };
}
