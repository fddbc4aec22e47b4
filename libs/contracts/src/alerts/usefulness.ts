import { z } from 'zod';
import { Words } from '../kernel/primitives.js';

/** Why an alert was of no use to whoever got it. A code keeps its meaning: rules are judged by them for years. */
export const NotUsefulReason = z
  .enum(['already-known', 'nothing-to-do', 'too-late', 'too-early', 'wrong-person', 'not-so', 'other'])
  .meta({ id: 'NotUsefulReason' });
export type NotUsefulReason = z.infer<typeof NotUsefulReason>;

const note = Words(500).nullable().default(null);

/** What one person says of one alert. They can say otherwise later; the last word counts. */
export const UsefulnessMark = z
  .discriminatedUnion('useful', [
    z.strictObject({ useful: z.literal(true), reason: z.null().default(null), note }),
    z.strictObject({ useful: z.literal(false), reason: NotUsefulReason, note }),
  ])
  .meta({ id: 'UsefulnessMark', example: { useful: false, reason: 'already-known', note: null } });
export type UsefulnessMark = z.infer<typeof UsefulnessMark>;

export const AlertUsefulness = z
  .object({
    mine: UsefulnessMark.nullable(),
    useful: z.int().min(0).describe('How many said so, oneself included'),
    notUseful: z.int().min(0),
  })
  .meta({ id: 'AlertUsefulness' });
export type AlertUsefulness = z.infer<typeof AlertUsefulness>;
