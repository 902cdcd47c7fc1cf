import type { QueuedAction } from './offlineQueue';

/** What did not fit into local storage, by the name of its store: kept for as long as the page is open. */
const unkept = new Map<string, Map<string, QueuedAction>>();

/**
 * Actions in local storage, so that a closed browser loses none; each in a row of its own, so that the installed page and
 * a tab beside it add and take away without writing over one another. A phone that has no room keeps them in memory, and
 * they say so.
 */
export class ActionStore {
  private readonly prefix: string;
  private readonly loose: Map<string, QueuedAction>;

  constructor(name: string) {
    this.prefix = `${name}/`;
    this.loose = unkept.get(name) ?? new Map();
    unkept.set(name, this.loose);
    splitUp(name, (action) => this.put(action));
  }

  /** In the order in which they were taken, which a phone's clock that is set back does not change. */
  all(): QueuedAction[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => parse<QueuedAction>(localStorage.getItem(key)) ?? [])
      .filter(({ id }) => !this.loose.has(id))
      .concat([...this.loose.values()])
      .sort((a, b) => a.place - b.place || a.at.localeCompare(b.at));
  }

  nextPlace(): number {
    return 1 + Math.max(0, ...this.all().map(({ place }) => place));
  }

  put(action: QueuedAction): void {
    const row = { ...action, unkept: undefined };
    try {
      localStorage.setItem(this.prefix + row.id, JSON.stringify(row));
      this.loose.delete(row.id);
    } catch {
      this.loose.set(row.id, { ...row, unkept: true });
    }
  }

  remove(id: string): void {
    this.loose.delete(id);
    localStorage.removeItem(this.prefix + id);
  }
}

/** Until now all stood in one row: what waits there goes on waiting. */
function splitUp(name: string, put: (action: QueuedAction) => void): void {
  const together = parse<QueuedAction[]>(localStorage.getItem(name));
  localStorage.removeItem(name);
  if (Array.isArray(together)) together.forEach((action, index) => put({ ...action, place: index + 1 }));
}

function parse<T>(text: string | null): T | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
