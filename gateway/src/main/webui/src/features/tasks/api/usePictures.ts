import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { pictureStore } from '@/lib/blobStore';
import { PictureQueue } from '@/lib/pictureQueue';
import { isSomebodyElse } from '@/lib/signedIn';
import { picturesOf } from '@/lib/unsent';
import { smaller } from './smaller';

/** The officer's pictures: kept on the phone until the server has them. One queue a person. */
export function usePictures(username: string) {
  const queue = useMemo(() => {
    const name = picturesOf(username);
    return new PictureQueue(pictureStore(name), undefined, { name, isMine: () => !isSomebodyElse(username) });
  }, [username]);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.get);
  useEffect(() => {
    const drain = () => void queue.drain().catch(() => undefined);
    drain();
    window.addEventListener('online', drain);
    document.addEventListener('visibilitychange', drain);
    return () => {
      window.removeEventListener('online', drain);
      document.removeEventListener('visibilitychange', drain);
    };
  }, [queue]);
  return {
    snapshot,
    dismiss: (id: string) => void queue.dismiss(id),
    /** Rejects when the picture cannot be read or kept; the caller says so. */
    take: async (taskId: string, file: File) => {
      const takenAt = new Date();
      await queue.add(taskId, await smaller(file), takenAt);
    },
  };
}

export type Pictures = ReturnType<typeof usePictures>;
