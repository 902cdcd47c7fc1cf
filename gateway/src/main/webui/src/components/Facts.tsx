import { Fragment, type ReactNode } from 'react';
import styles from './Facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

/** Label and value pairs; those without a value are left out rather than shown as blanks. */
export function Facts({ facts, single = false }: { facts: readonly Fact[]; single?: boolean }) {
  return (
    <dl className={`${styles.facts} ${single ? styles.single : ''}`}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
