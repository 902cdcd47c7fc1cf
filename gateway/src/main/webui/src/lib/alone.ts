/** One page at a time, where the browser can tell; without that a repeat is harmless by its key, only wasted. */
export function alone(name: string, work: () => Promise<void>): Promise<unknown> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
