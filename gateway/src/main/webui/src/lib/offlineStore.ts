import { asProblem } from './problem';

const PREFIX = 'tianwang.offline.';

/**
 * The last good answer, for a page that is opened in a dead spot. Only a lost line falls back to it: an answer that says
 * no is final, and an ended session makes this browser forget.
 */
export async function orRemembered<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    const answer = await load();
    remember(name, answer);
    return answer;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.isUnauthenticated) forgetOffline();
    const kept = localStorage.getItem(PREFIX + name);
    if (problem.status !== 0 || kept === null) throw error;
    return JSON.parse(kept) as T;
  }
}

/** A full phone keeps nothing, and then not what it had before either: that would be taken for the last. */
function remember(name: string, answer: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(answer));
  } catch {
    localStorage.removeItem(PREFIX + name);
  }
}

/** Actions that still wait to be sent are not among what is forgotten: they belong to the officer, not to the session. */
export function forgetOffline(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
}
