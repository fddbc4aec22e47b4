import type { supporterRoutes } from '#contracts';
import { askEarly } from '../api/early.js';
import { linkIn } from '../api/link-in.js';

/** What is shared with whoever opened the link. */
export const askForShared = (): void => {
  const token = linkIn(location.hash);
  if (token) askEarly('/api/shared' satisfies (typeof supporterRoutes.readShared)['path'], token);
};
