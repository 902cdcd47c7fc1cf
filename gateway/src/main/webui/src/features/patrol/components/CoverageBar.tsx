import { useT } from '@/lib/i18n';
import type { Round } from '../api/patrol';
import styles from './Patrol.module.css';

/** How much of a round was seen: a bar and the words for it. */
export function CoverageBar({ coverage }: { coverage: Round['coverage'] }) {
  const t = useT();
  const { cameras, checked, missed, unreachable, findings } = coverage;
  const share = (count: number) => ({ width: `${(count / Math.max(1, cameras)) * 100}%` });
  return (
    <div className={styles.coverage}>
      <div className={styles.bar} aria-hidden>
        <i className={styles.checked} style={share(checked)} />
        <i className={styles.unreachable} style={share(unreachable)} />
        <i className={styles.missed} style={share(missed)} />
      </div>
      <span className={styles.counts}>
        <span>{t('patrol.checked', { count: checked })}</span>
        {unreachable > 0 && <span>{t('patrol.unreachable', { count: unreachable })}</span>}
        {missed > 0 && <span>{t('patrol.missed', { count: missed })}</span>}
        {findings > 0 && <strong>{t('patrol.found', { count: findings })}</strong>}
      </span>
    </div>
  );
}
