import type { QueuedAction } from './offlineQueue';

/**
 * Actions in local storage, so that a closed browser loses none; each in a row of its own, so that the installed page and
 * a tab beside it add and take away without writing over one another.
 */
export class ActionStore {
  private readonly prefix: string;

  constructor(name: string) {
    this.prefix = `${name}/`;
    splitUp(name, (action) => this.put(action));
  }

  /** In the order in which they were taken, which a phone's clock that is set back does not change. */
  all(): QueuedAction[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => parse<QueuedAction>(localStorage.getItem(key)) ?? [])
      .sort((a, b) => a.place - b.place || a.at.localeCompare(b.at));
  }

  nextPlace(): number {
    return 1 + Math.max(0, ...this.all().map(({ place }) => place));
  }

  put(action: QueuedAction): void {
    localStorage.setItem(this.prefix + action.id, JSON.stringify(action));
  }

  remove(id: string): void {
    localStorage.removeItem(this.prefix + id);
  }
}

/** Until now all stood in one row: what waits there goes on waiting. */
function splitUp(name: string, put: (action: QueuedAction) => void): void {
  const together = parse<QueuedAction[]>(localStorage.getItem(name));
  if (Array.isArray(together)) together.forEach((action, index) => put({ ...action, place: index + 1 }));
  localStorage.removeItem(name);
}

function parse<T>(text: string | null): T | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
