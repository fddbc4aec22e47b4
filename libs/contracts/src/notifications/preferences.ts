import { z } from 'zod';
import { Id, Instant, TimeZone } from '../kernel/primitives.js';
import { ChannelKey, ChannelView } from './channel.js';

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'A time such as 07:30.' })
  .meta({ id: 'TimeOfDay' });

/** The hours in which what can wait waits. Over midnight where `from` is later than `to`. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, { error: 'They begin and end at the same time.', path: ['to'] })
  .meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof QuietHours>;

export const ClosedBecause = z
  .enum(['removed', 'gone', 'bounced', 'refused', 'taken-over', 'stopped'])
  .meta({ id: 'ClosedBecause' });
export type ClosedBecause = z.infer<typeof ClosedBecause>;

/** One way on which one person is reached. What stands behind it is shown in part only. */
export const ContactPointView = z
  .object({
    id: Id,
    channel: ChannelKey,
    shown: z.string().describe('Such as ··· 0123 or c···@clinic.example'),
    createdAt: Instant,
    verifiedAt: Instant.nullable(),
    closed: z.object({ at: Instant, because: ClosedBecause }).nullable(),
    lastSentAt: Instant.nullable(),
  })
  .meta({ id: 'ContactPointView' });
export type ContactPointView = z.infer<typeof ContactPointView>;

/** What staff can say about: the severities that tell somebody. */
export const ToldSeverity = z.enum(['S1', 'S2', 'S3', 'S4']).meta({ id: 'ToldSeverity' });
export type ToldSeverity = z.infer<typeof ToldSeverity>;

const ways = z.array(Id).max(10).describe('In this order: the next when one fails or nobody answers');

export const StaffPreferences = z
  .strictObject({
    bySeverity: z.object({ S1: ways, S2: ways, S3: ways, S4: ways }),
    quietHours: QuietHours.nullable().describe('S3 and S4 come all the same'),
    timeZone: TimeZone,
    digestAt: TimeOfDay.describe('When S1 and what came in quiet hours are told, as one message'),
  })
  .meta({ id: 'StaffPreferences' });
export type StaffPreferences = z.infer<typeof StaffPreferences>;

/** How staff are reached, as their own page shows it. */
export const StaffReach = z
  .object({
    version: z.int().positive(),
    channels: z.array(ChannelView),
    contactPoints: z.array(ContactPointView),
    preferences: StaffPreferences.describe('What holds: as they chose it, or what holds as long as they did not'),
    chosen: z.boolean().describe('Whether they chose'),
    onCall: z.boolean().describe('A chain can call them: then S3 and S4 need a way that works'),
    working: z.boolean().describe('At least one way is verified and open'),
  })
  .meta({ id: 'StaffReach' });
export type StaffReach = z.infer<typeof StaffReach>;

export const PatientPreferences = z
  .strictObject({
    reminders: Id.nullable().describe('The way by which reminders and nudges come; null: none'),
    quietHours: QuietHours.nullable().describe('In the zone of the patient'),
    tellSupporters: z.boolean().describe('Supporters may be told that something waits for them'),
  })
  .meta({ id: 'PatientPreferences' });
export type PatientPreferences = z.infer<typeof PatientPreferences>;

export const PatientReach = z
  .object({
    version: z.int().positive(),
    channels: z.array(ChannelView),
    contactPoints: z.array(ContactPointView),
    preferences: PatientPreferences,
  })
  .meta({ id: 'PatientReach' });
export type PatientReach = z.infer<typeof PatientReach>;

export const SupporterReach = z
  .object({
    channels: z.array(ChannelView),
    contactPoints: z.array(ContactPointView),
    allowed: z.boolean().describe('Whether the patient lets supporters be told'),
  })
  .meta({ id: 'SupporterReach' });
export type SupporterReach = z.infer<typeof SupporterReach>;
