import type { ChannelView, ContactPointView } from '#contracts';
import { isPushAllowed, type Subscribed, subscribe } from './push.js';
import { type PushWorker } from './push-workers.js';
import { thisBrowser } from './this-browser.js';

interface Ways {
  readonly channels: readonly ChannelView[];
  readonly contactPoints: readonly ContactPointView[];
}

/**
 * Looks whether this browser is still where the server believes it to be, and says so where it is not: a push service gives
 * out new addresses, and an installation may sign with a new key. Only for whoever made this browser a way of theirs, and
 * never after they took that back.
 */
export const renewPush = async (
  worker: PushWorker,
  { channels, contactPoints }: Ways,
  add: (channel: string, address: Subscribed) => Promise<ContactPointView>,
): Promise<boolean> => {
  const kept = thisBrowser.read(worker);
  const point = contactPoints.find(({ id }) => id === kept?.contactPointId);
  const publicKey = channels.find(({ key }) => key === point?.channel)?.publicKey;
  const isGone = point?.closed?.because === 'gone';
  if (!kept || !point || !publicKey || !isPushAllowed() || (point.closed && !isGone)) return false;
  const address = await subscribe(worker, publicKey, { anew: isGone });
  if (address.endpoint === kept.endpoint && !isGone) return false;
  const { id } = await add(point.channel, address);
  const replaces = id === point.id ? kept.replaces : point.id;
  thisBrowser.write(worker, { contactPointId: id, endpoint: address.endpoint, ...(replaces && { replaces }) });
  return true;
};
