import { ApiProblem, type ProblemBody } from './problem';
import type { Page } from '@/api/types';

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Bytes as they are, such as a picture, in place of JSON. */
  bytes?: Blob;
  /** Version of the object that the user was looking at. */
  version?: number | null;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** Goes on when the page is closed meanwhile; for small bodies. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

type UnauthenticatedListener = () => void;
let onUnauthenticated: UnauthenticatedListener = () => undefined;

/** The one place that hears of an expired session; the app shows it, whatever call found out. */
export function setUnauthenticatedListener(listener: UnauthenticatedListener): void {
  onUnauthenticated = listener;
}

/** Same-origin JSON call. The cookie carries the session; the header tells the gateway that a page of ours is calling. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) {
    const problem = new ApiProblem(response.status, await problemBody(response));
    if (problem.isUnauthenticated) onUnauthenticated();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Same-origin bytes, such as a recorded segment; refusals are problems like those of {@link call}. */
export async function callBytes(path: string, signal?: AbortSignal, options: CallOptions = {}): Promise<ArrayBuffer> {
  const response = await send(path, { ...options, signal, headers: { Accept: '*/*', ...options.headers } });
  if (!response.ok) {
    const problem = new ApiProblem(response.status, await problemBody(response));
    if (problem.isUnauthenticated) onUnauthenticated();
    throw problem;
  }
  return response.arrayBuffer();
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'X-Requested-With': 'tianwang-console',
    ...options.headers,
  };
  if (options.bytes) headers['Content-Type'] = options.bytes.type;
  else if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.version != null) headers['If-Match'] = `"${options.version}"`;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: options.keepalive,
      body: options.bytes ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiProblem(0, { detail: String(cause) });
  }
}

async function problemBody(response: Response): Promise<ProblemBody> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  } catch {
    return {};
  }
}

/** Follows cursors until the list ends or `limit` is reached; no page of ours asks for an unbounded list. */
export async function listAll<T>(path: string, limit: number, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const url = new URL(path, window.location.origin);
    url.searchParams.set('size', String(Math.min(200, limit - items.length)));
    if (cursor) url.searchParams.set('cursor', cursor);
    const page = await call<Page<T>>(url.pathname + url.search, { signal });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < limit);
  return items;
}
