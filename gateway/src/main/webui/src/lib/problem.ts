/** An answer that was not the hoped-for one, in the words of RFC 9457. `status` 0 means that no answer came at all. */
export interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  traceId?: string;
  errors?: { field?: string; message?: string }[];
}

/** A body that came too slowly for a proxy on the way, one that came too early, one too many. */
const PASSING = [408, 425, 429];

export class ApiProblem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.body = body;
  }

  get isUnauthenticated(): boolean {
    // 499 is what quarkus-oidc answers to scripts instead of a redirect.
    return this.status === 401 || this.status === 499;
  }

  get isForbidden(): boolean {
    return this.status === 403;
  }

  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** True where the same call may well succeed a moment later, so that it is worth keeping. */
  get isTransient(): boolean {
    return this.status === 0 || PASSING.includes(this.status) || this.status >= 500;
  }
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, { detail: error instanceof Error ? error.message : String(error) });
}
