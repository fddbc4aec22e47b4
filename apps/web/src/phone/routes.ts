import { myAccessRoutes, myCheckInRoutes, myLinkRoutes, myResponseRoutes } from '#contracts';

/** What a phone calls, by itself: `routes` would bring the shapes of everything that staff read. */
export const routes = {
  ...myCheckInRoutes,
  ...myAccessRoutes,
  ...myLinkRoutes,
  ...myResponseRoutes,
};
