import { z } from 'zod';
import { LevelOfCare, RiskTier } from './care.js';
import { Id, Locale } from './primitives.js';

/** What an alert needs to say about its patient without opening the record. */
export const PatientSummary = z
  .object({
    id: Id,
    name: z.string(),
    initials: z.string(),
    pronouns: z.string().nullable(),
    levelOfCare: LevelOfCare,
    riskTier: RiskTier,
    careTeamId: Id,
    isTest: z
      .boolean()
      .default(false)
      .describe('A stand-in of a care team, about whom alerts are sent to try a rule out'),
    locale: Locale.default('en').describe('The language of the patient’s own words'),
  })
  .meta({ id: 'PatientSummary' });
export type PatientSummary = z.infer<typeof PatientSummary>;
