import { z } from 'zod';
import { CareTeamRole } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Id, Instant } from '../kernel/primitives.js';

/** The first three are promised to everybody who moves; the others are aftercare that somebody plans. */
export const FollowUpKind = z
  .enum(['first-contact', 'visit', 'review', 'booster-session', 'peer-support', 'helpline-call'])
  .meta({ id: 'FollowUpKind' });
export type FollowUpKind = z.infer<typeof FollowUpKind>;

export const AftercareKind = FollowUpKind.exclude(['first-contact', 'visit', 'review']);
export type AftercareKind = z.infer<typeof AftercareKind>;

/** By which clock something is late. First contact has two, and both count: 72 hours, and two business days. */
export const FollowUpClock = z
  .enum(['72-hours', 'two-business-days', 'seven-days', 'thirty-days', 'planned'])
  .meta({ id: 'FollowUpClock' });
export type FollowUpClock = z.infer<typeof FollowUpClock>;

/** An automated check-in is no contact: these are all between people. */
export const ContactChannel = z.enum(['in-person', 'video', 'phone', 'messages']).meta({ id: 'ContactChannel' });
export type ContactChannel = z.infer<typeof ContactChannel>;

export const FollowUpView = z
  .object({
    id: Id,
    kind: FollowUpKind,
    ownerRole: CareTeamRole,
    owner: Person,
    clocks: z
      .array(
        z.object({ clock: FollowUpClock, dueAt: Instant, kept: z.boolean().nullable().describe('Null: still open') }),
      )
      .min(1),
    status: z.enum(['pending', 'held', 'called-off']),
    held: z.object({ at: Instant, by: Person, channel: ContactChannel }).nullable(),
    tries: z.int().describe('Times that somebody tried and did not reach the patient'),
    note: z.string().nullable(),
  })
  .meta({ id: 'FollowUpView' });
export type FollowUpView = z.infer<typeof FollowUpView>;
