import { useCallback, useState } from 'react';
import type { LiveState } from '@/components/live';
import type { CheckStatus } from '../api/patrol';

export interface Outcome {
  outcome: CheckStatus;
  reason?: string;
}

/** Why there was no picture, for the round's report; its words stand under `patrolReason`. */
const WHY: Partial<Record<LiveState['kind'], string>> = {
  codec: "the video's codec is not supported",
  unsupported: 'this browser cannot play its video',
  forbidden: 'live view was not allowed',
  gone: 'the camera is not there any more',
};

/**
 * What the person who walks really saw of the camera named by `key`. A camera counts as checked only once its picture
 * was on the screen: a connection that never came up is no look.
 */
export function useCameraLook(key: string) {
  const [look, setLook] = useState<{ key: string; state: LiveState; seen: boolean }>();
  const now = look?.key === key ? look : undefined;
  const onState = useCallback(
    (state: LiveState) =>
      setLook((before) => {
        const seen = state.kind === 'playing' || (before?.key === key && before.seen);
        return { key, state, seen };
      }),
    [key],
  );
  const why = noPicture(now?.state);
  return {
    onState,
    playing: now?.state.kind === 'playing',
    /** The time for it is over, or the person goes on: where nothing was seen and nothing was refused, it was passed by. */
    outcome: (waited: boolean): Outcome => {
      if (now?.seen) return { outcome: 'CHECKED' };
      if (why) return { outcome: 'UNREACHABLE', reason: why };
      return waited ? { outcome: 'UNREACHABLE', reason: 'no picture came' } : { outcome: 'MISSED' };
    },
  };
}

function noPicture(state: LiveState | undefined): string | undefined {
  if (state?.kind !== 'retrying') return state && WHY[state.kind];
  return state.why === 'busy' ? 'too many live views were open' : 'no picture came';
}
