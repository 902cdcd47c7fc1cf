import { DETAILS } from './details';
import { FIELD_MESSAGES } from './fieldMessages';
import { valueInChinese } from './values';

interface Sentence {
  pattern: RegExp;
  chinese: string;
}

const details = once(() => compile(DETAILS));
const fieldMessages = once(() => compile(FIELD_MESSAGES));

/** A service's sentence in Chinese; nothing if we have no words for it, then the caller shows it as it came. */
export function detailInChinese(english: string): string | undefined {
  return say(details(), english) ?? inField(english) ?? say(fieldMessages(), english);
}

/** What is said of one field, without the field's name. */
export function fieldMessageInChinese(english: string): string | undefined {
  return say(fieldMessages(), english);
}

/** Problems about a single field repeat it in front: "plate: must …", or "plate must …; to must …". */
function inField(english: string): string | undefined {
  const [, , message] = /^([\w.[\]-]+):? (.+)$/s.exec(english) ?? [];
  return message && say(fieldMessages(), message);
}

function say(sentences: Sentence[], english: string): string | undefined {
  for (const { pattern, chinese } of sentences) {
    const found = pattern.exec(english);
    if (found) return chinese.replace(/\{(\d)\}/g, (_, place: string) => valueInChinese(found[Number(place)] ?? ''));
  }
  return undefined;
}

/** Sentences without a gap first, then the longer before the shorter: the most particular one counts. */
function compile(words: Readonly<Record<string, string>>): Sentence[] {
  return Object.entries(words)
    .sort(([a], [b]) => Number(a.includes('{}')) - Number(b.includes('{}')) || b.length - a.length)
    .map(([english, chinese]) => ({ pattern: pattern(english), chinese }));
}

function pattern(english: string): RegExp {
  const escaped = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('(.+?)')}$`, 's');
}

/** Made when the first problem is shown, and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
