import type { myCheckInRoutes } from '#contracts';
import { askEarly } from '../api/early.js';
import { linkIn } from '../api/link-in.js';

// By hand: this runs before the schemas by which the phone reads what it keeps.
const kept = (): string | null => {
  try {
    const link: unknown = JSON.parse(localStorage.getItem('holdfast.link') ?? 'null');
    return typeof link === 'string' ? link : null;
  } catch {
    return null;
  }
};

/** What is asked of the patient now. The link is the one that was opened; without one, that which the phone keeps. */
export const askForCheckIns = (): void => {
  const token = linkIn(location.hash) || kept();
  if (token) askEarly('/api/my/check-ins' satisfies (typeof myCheckInRoutes.readMyCheckIns)['path'], token);
};
