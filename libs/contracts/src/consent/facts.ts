import { z } from 'zod';
import type { FactDescription } from '../kernel/fact.js';

/** What a rule may ask about supporters. */
export const consentFacts = {
  'consent.supporterConcern': {
    value: z.enum(['worry', 'danger']),
    kind: 'ordered',
    options: ['worry', 'danger'],
    of: 'event',
    changedBy: ['supporter.raised-concern'],
    items: [],
    category: null,
    says: 'What a supporter just told the team: a worry, or that somebody may be in danger',
  },
} as const satisfies Record<string, FactDescription>;
