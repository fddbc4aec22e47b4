import type { routes } from '#contracts';
import { askEarly } from '../api/early.js';
import { alertsAtATime } from '../live/alerts-at-a-time.js';
import { isBeforeSignIn } from './identity/sign-in/paths.js';

/** What every page behind sign-in needs: whose screen it is, and what waits for them. */
export const askForSession = (): void => {
  if (isBeforeSignIn(location.pathname)) return;
  askEarly('/api/session' satisfies (typeof routes.readSession)['path']);
  askEarly(`${'/api/alerts' satisfies (typeof routes.listAlerts)['path']}?limit=${alertsAtATime}`);
};
