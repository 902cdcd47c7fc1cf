import { useState } from 'react';

export const COLUMNS = ['code', 'tier', 'township', 'tags', 'reason'] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL: readonly Column[] = ['code', 'tier', 'township'];
const KEY = 'tianwang.cameras.columns';

/** Which columns somebody wants beside health and name; kept in this browser. */
export function useColumns(): [readonly Column[], (columns: Column[]) => void] {
  const [columns, setColumns] = useState<readonly Column[]>(read);
  return [
    columns,
    (next) => {
      setColumns(next);
      localStorage.setItem(KEY, next.join(','));
    },
  ];
}

function read(): readonly Column[] {
  const stored = localStorage.getItem(KEY);
  return stored === null ? USUAL : COLUMNS.filter((column) => stored.split(',').includes(column));
}
