import { useEffect } from 'react';
import { useNeedsMe } from '../alerts/inbox/use-needs-me.js';
import { useLocked } from '../session/lock-state.js';

/** How many wait, on the icon of an installed app. While the screen is locked, the lock says there what may be said. */
export const AppBadge = (): null => {
  const count = useNeedsMe();
  const locked = useLocked();
  useEffect(() => {
    const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
    if (locked) return;
    if (count > 0) void setAppBadge?.call(navigator, count).catch(() => undefined);
    else void clearAppBadge?.call(navigator).catch(() => undefined);
  }, [count, locked]);
  return null;
};
