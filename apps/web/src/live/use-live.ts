import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FeedState, LiveFeed } from './live-feed.js';

export const LiveContext = createContext<LiveFeed | null>(null);

export const useFeed = (): LiveFeed => {
  const feed = useContext(LiveContext);
  if (!feed) throw new Error('useFeed needs LiveContext');
  return feed;
};

/** Re-renders on every change of the feed. */
export const useLive = (): FeedState => {
  const feed = useFeed();
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
};

/** Re-renders only when what is picked changes. `pick` must give the same value for the same state. */
export const useLivePick = <T>(pick: (state: FeedState) => T): T => {
  const feed = useFeed();
  return useSyncExternalStore(feed.subscribe, () => pick(feed.snapshot()));
};
