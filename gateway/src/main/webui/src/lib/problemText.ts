import { getLanguage, wordOf, type MessageKey, type Translate } from './i18n';
import { asProblem, type ApiProblem } from './problem';
import { detailInChinese, fieldMessageInChinese } from './problems/chinese';

export interface ProblemText {
  title: string;
  detail?: string;
  help: string;
  traceId?: string;
  fields: string[];
}

/** What to tell a person of a problem: what happened, what the service said, what to do, and a number to quote. */
export function problemText(problem: ApiProblem, t: Translate): ProblemText {
  const [title, help] = ofType(problem, t) ?? ofStatus(problem.status).map((key) => t(key));
  const errors = problem.body.errors ?? [];
  return {
    title: title ?? '',
    detail: errors.length > 0 ? undefined : saidIn(problem),
    help: help ?? '',
    traceId: problem.body.traceId,
    fields: errors.map((error) =>
      [fieldWords(error.field, t), fieldError(error.message)].filter(Boolean).join(t('common.colon')),
    ),
  };
}

/** What the service said, in the console's language as far as there are words for it, else as it came. */
export function saidIn(problem: ApiProblem): string | undefined {
  if (problem.status === 0) return undefined;
  const said = problem.body.detail ?? problem.body.title;
  return said && sentence(said);
}

/** A whole sentence of a service, likewise; such as why a clip could not be made. */
export function sentence(said: string): string {
  return getLanguage() === 'zh' ? (detailInChinese(said) ?? said) : said;
}

/** What is wrong with one field, likewise. */
export function fieldError(message: string | undefined): string {
  const said = message ?? '';
  return getLanguage() === 'zh' ? (fieldMessageInChinese(said) ?? said) : said;
}

/** The same in one line, for a message that passes: what happened, and what the service said of it. */
export function problemLine(error: unknown, t: Translate): string {
  const { title, detail, fields } = problemText(asProblem(error), t);
  return [title, detail ?? fields[0]].filter(Boolean).join(t('common.colon'));
}

/** The field in words by the last part of its path that has some, such as `purpose.reason` or `units[0].count`. */
function fieldWords(field: string | undefined, t: Translate): string | undefined {
  const parts = (field ?? '')
    .replace(/\[\d+]/g, '')
    .split('.')
    .reverse();
  const known = parts
    .map((part) => [part, wordOf(t, 'fieldName', part)])
    .find(([part, words]) => part !== words && part);
  return known?.[1] ?? field;
}

/** Words for the stable `type`; nothing for one that is not ours. */
function ofType(problem: ApiProblem, t: Translate): [string, string] | undefined {
  const slug = problem.body.type?.split('/').at(-1);
  if (!slug) return undefined;
  const title = wordOf(t, 'problem', slug);
  return title === slug ? undefined : [title, wordOf(t, 'problem', `${slug}.help`)];
}

function ofStatus(status: number): [MessageKey, MessageKey] {
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
