import type { ReactNode } from 'react';
import styles from './RowLink.module.css';

/** The name in a row that a click anywhere on it opens: here the keyboard does. The click goes on to the row. */
export function RowLink({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <button type="button" className={styles.link} title={title}>
      {children}
    </button>
  );
}
