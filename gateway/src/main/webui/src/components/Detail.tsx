import type { ReactNode } from 'react';
import styles from './Detail.module.css';

/** Two columns for one object: what it is on the left, where it is and what is done about it on the right. */
export function Detail({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className={styles.detail}>
      <div className={styles.column}>{left}</div>
      <div className={styles.column}>{right}</div>
    </div>
  );
}

export function DetailPicture({ children }: { children: ReactNode }) {
  return <div className={styles.picture}>{children}</div>;
}

export function DetailMap({ children }: { children: ReactNode }) {
  return <div className={styles.map}>{children}</div>;
}
