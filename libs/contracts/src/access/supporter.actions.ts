import type { AccessRule } from './access-rule.js';
import { openToSupporters } from './consent-category.js';

/** What a supporter does with their link. */
export const supporterActions = {
  'shared.read': { to: 'see what was opened for them', by: 'supporter-link', shows: openToSupporters },
  'concern.raise': { to: 'tell the care team about a worry', by: 'supporter-link' },
} as const satisfies Record<string, AccessRule>;
