import { z } from 'zod';
import { LevelOfCare, RiskTier } from '../kernel/care.js';
import type { FactDescription } from '../kernel/fact.js';

/** What a rule may ask about where a patient stands in their care. */
export const peopleFacts = {
  'people.riskTier': {
    value: RiskTier,
    kind: 'ordered',
    options: RiskTier.options,
    of: 'now',
    changedBy: ['patient.risk-tier-changed'],
    items: [],
    category: null,
    says: 'The risk tier that a clinician set',
  },
  'people.levelOfCare': {
    value: LevelOfCare,
    kind: 'ordered',
    options: LevelOfCare.options,
    of: 'now',
    changedBy: ['patient.level-of-care-changed'],
    items: [],
    category: null,
    says: 'The level of care, from aftercare to inpatient',
  },
  'people.daysSinceStepDown': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'days',
    of: 'now',
    changedBy: ['patient.level-of-care-changed'],
    items: [],
    category: null,
    says: 'Days since a move to a less intensive level of care',
  },
} as const satisfies Record<string, FactDescription>;
