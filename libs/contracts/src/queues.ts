import { z } from 'zod';
import { Id } from './primitives.js';

/** Queue names. A job carries ids only: wiping a queue loses nothing, because Postgres knows what is due. */
export const queues = { events: 'holdfast-events', deadlines: 'holdfast-deadlines' } as const;

export const EventJob = z.object({
  eventId: Id,
  subscriber: z.string(),
  organisationId: Id,
  subjectId: Id.describe('Effects for one subject (a patient, or what the event is about instead) are serialised.'),
  correlationId: z.string(),
});
export type EventJob = z.infer<typeof EventJob>;

export const DeadlineJob = z.object({
  deadlineId: Id,
  organisationId: Id,
  patientId: Id,
  correlationId: z.string(),
});
export type DeadlineJob = z.infer<typeof DeadlineJob>;
