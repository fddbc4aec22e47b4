import { z } from 'zod';
import type { FactDescription } from '../kernel/fact.js';

const count = z.int().min(0).max(1_000);
const anyLook = ['check-in.answered', 'check-in.missed', 'patient.went-quiet', 'alert.chain-exhausted'];

/** What a rule may ask about what the team has on its hands, and when it last spoke with the patient. */
export const alertFacts = {
  'alerts.open': {
    value: count,
    kind: 'number',
    unit: 'alerts',
    of: 'now',
    changedBy: anyLook,
    items: [],
    category: null,
    says: 'Alerts about the patient that are not resolved',
  },
  'alerts.openUrgent': {
    value: count,
    kind: 'number',
    unit: 'alerts',
    of: 'now',
    changedBy: anyLook,
    items: [],
    category: null,
    says: 'Of these, urgent ones and emergencies',
  },
  'alerts.daysSinceTeamContact': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'days',
    of: 'now',
    changedBy: anyLook,
    items: [],
    category: null,
    says: 'Days since somebody resolved an alert by reaching the patient; since registration where nobody has',
  },
} as const satisfies Record<string, FactDescription>;
