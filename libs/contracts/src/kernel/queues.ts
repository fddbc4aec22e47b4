import { z } from 'zod';
import { Id } from './primitives.js';

/** Queue names. A job carries ids only: wiping a queue loses nothing, because Postgres knows what is due. */
export const queues = {
  events: 'holdfast-events',
  deadlines: 'holdfast-deadlines',
} as const;

/** One event for one subscriber. */
export const EventToHandle = z.object({
  eventId: Id,
  subscriber: z.string(),
  organisationId: Id,
  subjectId: Id.describe('Effects for one subject (a patient, or what the event is about instead) are serialised.'),
  correlationId: z.string(),
});
export type EventToHandle = z.infer<typeof EventToHandle>;

export const DeadlineToFire = z.object({
  deadlineId: Id,
  organisationId: Id,
  patientId: Id,
  correlationId: z.string(),
});
export type DeadlineToFire = z.infer<typeof DeadlineToFire>;

/** How many go into one job at most. */
export const perWakeUp = 32;

/** A job: what came in the same moment wakes a worker once. */
export const EventWakeUp = z.object({ events: EventToHandle.array().min(1).max(perWakeUp) });
export const DeadlineWakeUp = z.object({ deadlines: DeadlineToFire.array().min(1).max(perWakeUp) });
