export { LivePlayer } from './LivePlayer';
