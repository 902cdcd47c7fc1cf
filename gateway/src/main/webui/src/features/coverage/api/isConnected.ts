import type { Coverage } from './coverage';

const A_MOMENT = 1000;

/** Whether the camera had a stream for any of the time that is known. */
export function isConnected({ stretches, from, to }: Pick<Coverage, 'stretches' | 'from' | 'to'>): boolean {
  const without = stretches
    .filter(({ kind }) => kind === 'NOT_CONNECTED' || kind === 'UNKNOWN')
    .reduce((sum, stretch) => sum + Date.parse(stretch.to) - Date.parse(stretch.from), 0);
  return Date.parse(to) - Date.parse(from) - without > A_MOMENT;
}
