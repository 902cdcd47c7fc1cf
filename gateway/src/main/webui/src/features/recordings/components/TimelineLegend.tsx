import { useT, type MessageKey } from '@/lib/i18n';
import styles from './Timeline.module.css';

const ENTRIES: readonly [kind: string, words: MessageKey][] = [
  ['recorded', 'recordings.recorded'],
  ['gap', 'recordings.gap'],
  ['expired', 'recordings.expired'],
  ['OFFLINE', 'recordings.offline'],
  ['OBSTRUCTED', 'recordings.obstructed'],
  ['event', 'recordings.event'],
  ['held', 'recordings.heldLegend'],
];

export function TimelineLegend() {
  const t = useT();
  return (
    <ul className={styles.legend}>
      {ENTRIES.map(([kind, words]) => (
        <li key={kind}>
          <i className={styles[kind]} aria-hidden />
          {t(words)}
        </li>
      ))}
    </ul>
  );
}
