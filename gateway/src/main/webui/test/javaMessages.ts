import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const SERVICES = ['alert', 'camera-ingest', 'case', 'population', 'rental'].map((name) => `${name}-service`);

/** Java sources of everything that answers the console. */
function sources(): string[] {
  return [...SERVICES, 'platform/runtime', 'gateway'].flatMap((module) =>
    javaBelow(join(ROOT, module, 'src/main/java')),
  );
}

function javaBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** What stands between the parentheses of each call that the pattern (up to its opening one) finds, as arguments. */
function calls(source: string, pattern: RegExp): string[][] {
  return [...source.matchAll(pattern)].map((match) => split(source, match.index + match[0].length, ','));
}

/** Cuts at a separator outside strings and parentheses, up to the parenthesis that closes (or the end). */
function split(text: string, from: number, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted && c === '\\') {
      parts[parts.length - 1] += c + (text[++i] ?? '');
      continue;
    }
    if (c === '"') quoted = !quoted;
    else if (!quoted && '([{'.includes(c)) depth++;
    else if (!quoted && ')]}'.includes(c) && depth-- === 0) break;
    if (!quoted && depth === 0 && c === separator) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim());
}

/** The sentences that an expression can become, with {} for what only the running service knows. */
function sentences(expression: string): string[] {
  const choice = split(expression, 0, '?');
  if (choice.length > 1) return split(choice.slice(1).join('?'), 0, ':').flatMap(sentences);
  const parts = split(expression, 0, '+');
  if (!parts.some((part) => part.startsWith('"'))) return [];
  const text = parts.map((part) => (part.startsWith('"') ? (JSON.parse(part) as string) : '{}')).join('');
  return [text.replace(/(\{\})+/g, '{}')];
}

const DETAIL_LAST =
  /(?:new (?:Conflict|Forbidden|TooMany|Unavailable)Problem|ForbiddenProblem\.written|new ExportFailure)\(/g;
const FIELD = /new (?:InvalidProblem|FieldError)\(/g;
const ANSWER = /\banswer\((?=\s*\d)/g;
const VIOLATION = /\bmessage = ("(?:[^"\\]|\\.)*")/g;
const CLIP_FAILED = /\brows\.failed\(/g;
const SPOT = /\berror\((?=\s*field)/g;
const GATEWAY = /new Problem\((?=\s*\d)|\bProblem\.(?:forbidden|badRequest)\(/g;

/** Every detail and field message with which a service can refuse something. */
export function javaMessages(): string[] {
  const found = sources().flatMap((source) => [
    ...calls(source, DETAIL_LAST).flatMap(([detail = '']) => sentences(detail)),
    ...calls(source, FIELD).flatMap(([, message = '']) => sentences(message)),
    ...calls(source, ANSWER).flatMap(([, , detail = '']) => sentences(detail)),
    ...calls(source, GATEWAY).flatMap((args) => sentences(args.at(-1) ?? '')),
    ...calls(source, CLIP_FAILED).flatMap(([, reason = '']) => sentences(reason)),
    ...calls(source, SPOT).flatMap((args) => sentences(args.at(-1) ?? '')),
    ...[...source.matchAll(VIOLATION)].map(([, text = '""']) => JSON.parse(text) as string),
  ]);
  return [...new Set(found)].filter((text) => /\w/.test(text.replaceAll('{}', ''))).sort();
}

const CODE = /(?:super|answer|new Problem)\(\s*\d{3},\s*"([a-z-]+)"/g;

/** The last part of every problem `type` that a service or the gateway gives. */
export function javaProblemTypes(): string[] {
  return [...new Set(sources().flatMap((source) => [...source.matchAll(CODE)].map(([, code = '']) => code)))].sort();
}

/** The kinds of things that looks are at, as the trail calls them: the second argument of a look. */
export function javaAuditObjects(): string[] {
  const looks = sources().flatMap((source) => calls(source, /\bLook\.(?:allowed|denied)\(/g));
  return [
    ...new Set(
      looks.flatMap(([, type = '']) => [...type.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, kind = '']) => kind)),
    ),
  ].sort();
}

/** Every action that a source which writes audit entries names. */
export function javaAuditActions(): string[] {
  const writers = sources().filter((source) => /\baudit\.record\(|\bLook\.\w+\(/.test(source));
  return [
    ...new Set(
      writers.flatMap((source) => [...source.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)].map(([, code = '']) => code)),
    ),
  ].sort();
}
