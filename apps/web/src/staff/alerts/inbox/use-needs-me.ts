import { useLivePick } from '../../../live/use-live.js';
import { useSession } from '../../session/session.js';
import { needsMe } from './inbox-order.js';

/** How many alerts wait for whoever looks. */
export const useNeedsMe = (): number => {
  const { staffId } = useSession();
  return useLivePick(({ book }) => {
    let sum = 0;
    for (const alert of book.alerts.values()) if (needsMe(alert, staffId)) sum += 1;
    return sum;
  });
};
