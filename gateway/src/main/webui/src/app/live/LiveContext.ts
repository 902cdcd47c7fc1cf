import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FeedState, LiveFeed } from '@/lib/liveFeed';

export const LiveContext = createContext<LiveFeed | undefined>(undefined);

export function useLiveFeed(): LiveFeed {
  const feed = useContext(LiveContext);
  if (!feed) throw new Error('useLiveFeed outside of LiveProvider');
  return feed;
}

export function useFeedState(): FeedState {
  const feed = useLiveFeed();
  return useSyncExternalStore(feed.onState, feed.getState);
}
