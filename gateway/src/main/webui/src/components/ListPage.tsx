import type { ReactNode } from 'react';
import styles from './ListPage.module.css';

interface ListPageProps {
  title: string;
  count?: number;
  /** Whether more follow than are counted: the list was read in part. */
  more?: boolean;
  tools?: ReactNode;
  children: ReactNode;
}

/** Heading, tools, and a body that scrolls by itself: every list in the console has this shape. */
export function ListPage({ title, count, more = false, tools, children }: ListPageProps) {
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>
          {title} {count !== undefined && <span className="muted">{more ? `${count}+` : count}</span>}
        </h1>
        {tools}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
