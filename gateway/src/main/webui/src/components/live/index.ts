export type { LiveState } from './LiveConnection';
export { LivePlayer } from './LivePlayer';
