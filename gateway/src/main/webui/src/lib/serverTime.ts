/**
 * The platform's clock, as far as it can be told from here. Every age, and every stage clock at the desk, runs by it: a
 * computer whose own clock is five minutes off must not show a running stage as overdue, nor an overdue one as running.
 */
let offset = 0;

export function serverNow(): number {
  return Date.now() + offset;
}

/** By how much this computer's clock is behind the platform's; negative where it is ahead. */
export function correctClock(milliseconds: number): void {
  offset = milliseconds;
}

/** Less is not worth a correction, and no more than a busy line may add. */
const NEAR_MS = 1_000;
const LATE_MS = 2_000;

/**
 * How far the platform is ahead of this computer, from signs of life (their own time less ours, when they came). A sign
 * comes late and never early, so the largest is the truest. Seemingly behind us it may only have been slow: that counts
 * when it is more than the line can explain, which took `roundTripMs` for a question and its answer.
 */
export function offsetOf(signs: readonly number[], roundTripMs: number): number {
  const truest = Math.max(...signs);
  if (truest > NEAR_MS) return truest;
  if (truest < -(roundTripMs + LATE_MS)) return truest + roundTripMs / 2;
  return 0;
}
