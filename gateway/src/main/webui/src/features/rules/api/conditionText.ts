import type { MessageKey, Translate } from '@/lib/i18n';
import type { ConditionError } from './ruleTypes';

/** Words of a condition with what they mean, in the order in which people ask for them. */
export const CONDITION_WORDS = [
  'objectClass',
  'confidence',
  'count',
  'dwellSeconds',
  'zone',
  'line',
  'direction',
  'hour',
  'minute',
  'weekday',
  'cameraTags',
  'cameraTier',
  'township',
  'boxX',
  'boxY',
  'boxWidth',
  'boxHeight',
  'hasPlate',
  'plateTail',
  'plateKind',
  'eventKind',
  'cameraId',
] as const;

const CODES: Record<string, MessageKey> = {
  TOO_LONG: 'rules.cel.TOO_LONG',
  TOO_LARGE: 'rules.cel.TOO_LARGE',
  TOO_DEEP: 'rules.cel.TOO_DEEP',
  SYNTAX: 'rules.cel.SYNTAX',
  UNKNOWN_NAME: 'rules.cel.UNKNOWN_NAME',
  NOT_AVAILABLE: 'rules.cel.NOT_AVAILABLE',
  WRONG_TYPES: 'rules.cel.WRONG_TYPES',
  NOT_A_TRUTH: 'rules.cel.NOT_A_TRUTH',
};

/** What is wrong, in the reader's language; the service's own words where the code is not known here. */
export function errorText(error: ConditionError, t: Translate): string {
  if (error.code === 'SYNTAX' && !error.subject) return t('rules.cel.MISSING');
  const key = CODES[error.code];
  return key ? t(key, { subject: error.subject ?? '' }) : error.message;
}

/** Where in the text the place lies, counted from 0; at its end where the place lies beyond. */
export function offsetOf(text: string, { line, column }: ConditionError): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, row) => sum + row.length + 1, 0);
  return Math.min(text.length, start + column - 1);
}

/** The stretch to underline: the word at the place, or one character. */
export function faultOf(text: string, error: ConditionError): [start: number, end: number] {
  const start = offsetOf(text, error);
  const word = /^[\w.]+/.exec(text.slice(start));
  return [start, start + (word ? word[0].length : 1)];
}
