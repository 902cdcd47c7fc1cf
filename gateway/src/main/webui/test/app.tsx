import { render } from '@testing-library/react';
import { App } from '@/app/App';
// Pages that the app loads lazily are loaded beforehand, so that no test waits for a compiler.
import '@/app/pages/DeskPage';
import '@/app/pages/TasksRoute';
import '@/features/cases/components/CasesPage';

export interface Call {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = { status?: number; body?: unknown };
export type Route = (call: Call) => Answer | undefined;

/** The whole console over a gateway made of the given routes; what none of them answers is 404. */
export function openConsole(path: string, ...routes: Route[]): Call[] {
  const calls: Call[] = [];
  window.history.replaceState(null, '', path);
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const call: Call = {
      method: init.method ?? 'GET',
      path: input,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    if (input.startsWith('/api/v1/live')) return new Response(new ReadableStream(), { status: 200 });
    const answer = routes.map((route) => route(call)).find(Boolean) ?? { status: 404, body: { title: 'Not found' } };
    return new Response(JSON.stringify((await answer.body) ?? {}), { status: answer.status ?? 200 });
  });
  render(<App />);
  return calls;
}

export function signedIn(...roles: string[]): Route {
  return on('GET', '/api/v1/session', { user: 'wang', name: '王', roles, jurisdiction: ['*'] });
}

/** Answers one method and path, whatever its query; `body` may depend on the call, and come later. */
export function on(method: string, path: string, body: unknown, status = 200): Route {
  return (call) =>
    call.method === method && call.path.split('?')[0] === path
      ? { status, body: typeof body === 'function' ? (body as (call: Call) => unknown)(call) : body }
      : undefined;
}

export const page = (items: unknown[]) => ({ items, nextCursor: null });
