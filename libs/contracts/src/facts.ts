import { z } from 'zod';
import { LevelOfCare, RiskTier } from './care.js';
import { FeelsSafe } from './check-in-content.js';

/**
 * What a rule may ask about a patient. A rule's condition is JsonLogic over these names; an unknown name is
 * refused when the rule is saved. Each fact is read from its owner at the moment of evaluation.
 */
export const Facts = z
  .object({
    missedInARow: z.int().min(0).describe('Check-ins missed one after the other, up to now'),
    hoursSinceContact: z.number().min(0).describe('Hours since the last answer; since registration if there was none'),
    feelsSafe: FeelsSafe.nullable().describe('The safety answer of the check-in that is being looked at'),
    helpRequested: z.boolean().describe('The patient pressed "I need help now"'),
    supporterConcern: z
      .enum(['worry', 'danger'])
      .nullable()
      .describe('What a supporter just told the team: a worry, or that somebody may be in danger'),
    strongUrgesIn24h: z.int().min(0).describe('Check-ins of the last 24 h with an urge of 8 or more out of 10'),
    riskTier: RiskTier,
    levelOfCare: LevelOfCare,
    daysSinceStepDown: z.number().min(0).nullable().describe('Days since a move to a less intensive level of care'),
  })
  .meta({ id: 'Facts' });
export type Facts = z.infer<typeof Facts>;
export type FactName = keyof Facts;
export const factNames = Object.keys(Facts.shape) as FactName[];
