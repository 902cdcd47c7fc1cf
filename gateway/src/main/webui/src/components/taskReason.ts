import { wordOf, type Translate } from '@/lib/i18n';

/** Why a task ended: people's own words as they are, the platform's in the reader's language. */
export function taskReason(reason: string, t: Translate): string {
  const [said = '', ...more] = reason.split(': ');
  const word = wordOf(t, 'task.refuse', said);
  return word === said ? reason : [word, ...more].join(' · ');
}
