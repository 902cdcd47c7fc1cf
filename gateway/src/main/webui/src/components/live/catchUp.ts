/** How far behind the newest received picture to play: less stutters, more is late. Seconds. */
const AIM = 0.3;
const HURRY_ABOVE = 0.7;
const JUMP_ABOVE = 2.5;
const FASTER = 1.12;

export interface Playhead {
  currentTime: number;
  playbackRate: number;
  bufferedStart: number;
  bufferedEnd: number;
  /** Nothing has been played yet: what is buffered leads up to the live edge, and nobody misses what is passed over. */
  beginning?: boolean;
}

export interface Correction {
  seekTo?: number;
  playbackRate: number;
}

/** Keeps a player near the live edge: hurries when a little behind, jumps when far behind or outside of what it has. */
export function catchUp({
  currentTime,
  playbackRate,
  bufferedStart,
  bufferedEnd,
  beginning = false,
}: Playhead): Correction {
  const behind = bufferedEnd - currentTime;
  if (behind > (beginning ? HURRY_ABOVE : JUMP_ABOVE) || currentTime < bufferedStart || behind < 0) {
    return { seekTo: Math.max(bufferedStart, bufferedEnd - AIM), playbackRate: 1 };
  }
  if (behind > HURRY_ABOVE) return { playbackRate: FASTER };
  if (behind <= AIM) return { playbackRate: 1 };
  return { playbackRate };
}

/** Where the live edge stood when the service last said so. */
export interface LiveClock {
  mediaSeconds: number;
  delayMs: number;
  heardAt: number;
}

/**
 * How long ago the shown picture left the camera, without comparing two computers' clocks: the service's own delay, what
 * lies between the shown and the newest picture, and the time since it was said. The way over the network is not in it.
 */
export function lagMs(clock: LiveClock, currentTime: number, now: number): number {
  return Math.max(0, clock.delayMs + (clock.mediaSeconds - currentTime) * 1000 + (now - clock.heardAt));
}

const PAUSES_MS = [300, 1_000, 2_000, 5_000, 10_000, 15_000];

/** How long to wait before the next attempt after so many failed ones. */
export function retryPause(failures: number): number {
  return PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)]!;
}
