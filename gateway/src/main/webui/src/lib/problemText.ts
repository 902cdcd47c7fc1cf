import type { MessageKey, Translate } from './i18n';
import type { ApiProblem } from './problem';

export interface ProblemText {
  title: string;
  detail?: string;
  help: string;
  traceId?: string;
  fields: string[];
}

/** What to tell a person of a problem: what happened, what the service said, what to do, and a number to quote. */
export function problemText(problem: ApiProblem, t: Translate): ProblemText {
  const [title, help] = words(problem.status);
  return {
    title: t(title),
    detail: problem.status === 0 ? undefined : (problem.body.detail ?? problem.body.title),
    help: t(help),
    traceId: problem.body.traceId,
    fields: (problem.body.errors ?? []).map(({ field, message }) => [field, message].filter(Boolean).join(': ')),
  };
}

function words(status: number): [MessageKey, MessageKey] {
  switch (true) {
    case status === 0:
      return ['error.network', 'error.networkHelp'];
    case status === 403:
      return ['error.forbidden', 'error.forbiddenHelp'];
    case status === 404:
      return ['error.notFound', 'error.notFoundHelp'];
    case status === 409 || status === 412:
      return ['error.conflict', 'error.conflictHelp'];
    case status < 500:
      return ['error.invalid', 'error.invalidHelp'];
    default:
      return ['error.server', 'error.serverHelp'];
  }
}
