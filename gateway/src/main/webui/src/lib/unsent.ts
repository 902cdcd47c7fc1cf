import { ActionStore } from './actionStore';
import { pictureStore } from './blobStore';

/** Where an officer's actions and pictures wait on this phone; each person has his own. */
export const actionsOf = (username: string): string => `tianwang.queue.${username}`;
export const picturesOf = (username: string): string => `tianwang.pictures.${username}`;

export interface Unsent {
  actions: number;
  pictures: number;
}

/** What would stay behind unsent if this person signed out now; what was refused is none of it. */
export async function unsentOf(username: string): Promise<Unsent> {
  const actions = new ActionStore(actionsOf(username)).all().filter(({ conflict }) => !conflict);
  const pictures = await pictureStore(picturesOf(username)).all();
  return { actions: actions.length, pictures: pictures.filter(({ refused }) => !refused).length };
}
