import { myAccessRoutes, myCheckInRoutes, myLinkRoutes, myRecordRoutes, myResponseRoutes } from '#contracts';

/** What a phone calls, by itself: `routes` would bring the shapes of everything that staff read. */
export const routes = {
  ...myCheckInRoutes,
  ...myAccessRoutes,
  ...myLinkRoutes,
  ...myRecordRoutes,
  ...myResponseRoutes,
};
