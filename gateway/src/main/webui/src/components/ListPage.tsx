import type { ReactNode } from 'react';
import styles from './ListPage.module.css';

interface ListPageProps {
  title: string;
  count?: number;
  tools?: ReactNode;
  children: ReactNode;
}

/** Heading, tools, and a body that scrolls by itself: every list in the console has this shape. */
export function ListPage({ title, count, tools, children }: ListPageProps) {
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>
          {title} {count !== undefined && <span className="muted">{count}</span>}
        </h1>
        {tools}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
