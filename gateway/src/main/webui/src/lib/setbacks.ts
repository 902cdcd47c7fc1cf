import type { ApiProblem } from './problem';

const PATIENCE = 3;

/** Counts how often the server itself failed over one thing, so that what it cannot digest holds up nothing else. */
export class Setbacks {
  private readonly counts = new Map<string, number>();

  /** True once this has failed so often that the rest should go first; a lost line and a busy server never count. */
  setAside(id: string, problem: ApiProblem): boolean {
    if (problem.status < 500) return false;
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    return count >= PATIENCE;
  }

  forget(id: string): void {
    this.counts.delete(id);
  }
}
