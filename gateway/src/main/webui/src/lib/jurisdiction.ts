import { createContext, useContext } from 'react';

/** The townships that the signed-in person works for; `*` is the whole county. */
export const JurisdictionContext = createContext<readonly string[]>(['*']);

export function useJurisdiction(): readonly string[] {
  return useContext(JurisdictionContext);
}

export function covers(jurisdiction: readonly string[], township: string | null | undefined): boolean {
  return jurisdiction.includes('*') || (township != null && jurisdiction.includes(township));
}
