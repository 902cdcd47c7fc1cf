import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { useHotkeys } from '@/lib/hotkeys';
import type { Viewing } from '../api/types';
import { follow } from '../api/viewport';
import { usePlayback } from '../player/usePlayback';
import { EventSteps } from './EventSteps';
import { PlayerControls } from './PlayerControls';
import { RecordedPicture } from './RecordedPicture';
import styles from './Recordings.module.css';
import { Timeline } from './Timeline';

interface OpenPlaybackProps {
  viewing: Viewing;
  name: string;
  start: number;
  line: Omit<ComponentProps<typeof Timeline>, 'at' | 'viewingId' | 'onSeek'>;
  tools: (at: number) => ReactNode;
  /** The viewing's time is over; the playhead stands here. */
  onOver: (at: number) => void;
}

/** Picture, controls and line of a day that is open for looking at, with one playhead. */
export function OpenPlayback({ viewing, name, start, line, tools, onOver }: OpenPlaybackProps) {
  const video = useRef<HTMLVideoElement>(null);
  const playback = usePlayback(video, viewing, start);
  const { at, playing } = playback;
  const { whole, view, onView } = line;
  useEffect(() => {
    const next = follow(view, whole, at);
    if (playing && next !== view) onView(next);
  }, [at, playing, view, whole, onView]);
  const moving = {
    ArrowLeft: (event: KeyboardEvent) => playback.skip(event.shiftKey ? -60 : -10),
    ArrowRight: (event: KeyboardEvent) => playback.skip(event.shiftKey ? 60 : 10),
    ',': () => playback.step(-1),
    '.': () => playback.step(1),
  };
  useHotkeys({ ...moving, k: playback.toggle, ' ': playback.toggle }, true, Object.keys(moving));
  return (
    <>
      <RecordedPicture video={video} name={name} viewing={viewing} playback={playback} onReopen={() => onOver(at)} />
      <div className={styles.controls}>
        <PlayerControls playback={playback} />
        <EventSteps at={at} events={line.line?.events ?? []} onSeek={playback.seek} />
        {tools(at)}
      </div>
      <Timeline {...line} at={at} viewingId={viewing.id} onSeek={playback.seek} />
    </>
  );
}
