import { z } from 'zod';
import { CareTeamRole } from '../kernel/care.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Id, Instant, Words } from '../kernel/primitives.js';

/** Whom a consent is about: everybody who holds a role on the team, one person on it, or a supporter. */
export const ConsentHolder = z
  .union([z.strictObject({ role: CareTeamRole }), z.strictObject({ staffId: Id }), z.strictObject({ supporterId: Id })])
  .meta({ id: 'ConsentHolder' });
export type ConsentHolder = z.infer<typeof ConsentHolder>;

export const ConsentEffect = z.enum(['give', 'withhold']).meta({ id: 'ConsentEffect' });
export type ConsentEffect = z.infer<typeof ConsentEffect>;

/** Something that the patient said, in force now. */
export const ConsentView = z
  .object({
    id: Id,
    category: ConsentCategory,
    holder: ConsentHolder,
    effect: ConsentEffect,
    givenAt: Instant,
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'ConsentView' });
export type ConsentView = z.infer<typeof ConsentView>;

export const BreakGlassOutcome = z.enum(['justified', 'not-justified']).meta({ id: 'BreakGlassOutcome' });
export type BreakGlassOutcome = z.infer<typeof BreakGlassOutcome>;

/** A record opened in an emergency. */
export const BreakGlassView = z
  .object({
    id: Id,
    by: z.string().describe('Who opened it'),
    reason: z.string(),
    openedAt: Instant,
    endsAt: Instant.describe('When it was over, or will be'),
    over: z.boolean(),
    outcome: BreakGlassOutcome.nullable().describe('What the review found; null until then'),
  })
  .meta({ id: 'BreakGlassView' });
export type BreakGlassView = z.infer<typeof BreakGlassView>;

/** Minutes that a record stays open. */
export const breakGlassMinutes = 60;
export const breakGlassReason = Words(1000).refine((words) => words.length >= 20, {
  error: 'Say in a sentence why, at least 20 characters.',
});

/** For one person, one category: whether it is open, and whether the patient said so. */
export const Opening = z
  .object({
    category: ConsentCategory,
    open: z.boolean(),
    consentId: Id.nullable().describe('What the patient said about this very person; null: it follows from the role'),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof Opening>;

export const SupporterView = z
  .object({
    id: Id,
    name: z.string(),
    relation: z.string(),
    invitedAt: Instant,
    expiresAt: Instant,
    sees: z.array(Opening),
  })
  .meta({ id: 'SupporterView' });
export type SupporterView = z.infer<typeof SupporterView>;

/** Who can see what about a patient, for the patient. */
export const MyAccess = z
  .object({
    team: z.array(z.object({ staffId: Id, name: z.string(), roles: z.array(CareTeamRole), sees: z.array(Opening) })),
    beside: z
      .array(
        z.object({
          staffId: Id,
          name: z.string(),
          why: z.enum(['move', 'team-before']).describe('Named in a move, or on the team of before it'),
          until: Instant.nullable().describe('Null: as long as they are named'),
          sees: z.array(Opening),
        }),
      )
      .describe('Who else is let to the record because of a move'),
    teamHistory: z
      .array(
        z.object({
          id: Id,
          at: Instant,
          joined: z.boolean().describe('False: left'),
          role: CareTeamRole,
          names: z.array(z.string()),
          by: z.string().nullable().describe('Who said so'),
        }),
      )
      .describe('Who joined the team and who left it, newest first'),
    supporters: z.array(SupporterView),
    consents: z.array(ConsentView).describe('All that the patient said and that is in force'),
    breakGlass: z.array(BreakGlassView).describe('Every time the record was opened in an emergency, newest first'),
  })
  .meta({ id: 'MyAccess' });
export type MyAccess = z.infer<typeof MyAccess>;
