/** What the desk can be set to show; each is one list. */
export type QueueScope = 'active' | 'confirmed' | 'closed' | 'all';

const SCOPE_NAMES: readonly QueueScope[] = ['active', 'confirmed', 'closed', 'all'];

/** The desk with the alerts of one rule, or of one entry of the watch list. */
export function alertsOfRule(ruleId: string, scope: QueueScope): string {
  return `/desk?${new URLSearchParams({ rule: ruleId, scope })}`;
}

/** One entry of the watch list. */
export function watchEntry(id: string): string {
  return `/watchlist?${new URLSearchParams({ entry: id })}`;
}

/** What such a link asks for; nothing of it where the address was mistyped. */
export function askedOfDesk(search: URLSearchParams): { ruleId?: string; scope: QueueScope } {
  const scope = SCOPE_NAMES.find((name) => name === search.get('scope')) ?? 'active';
  return { ruleId: search.get('rule') ?? undefined, scope };
}
