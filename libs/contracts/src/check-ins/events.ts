import { z } from 'zod';
import { event } from '../kernel/event.js';
import { Id, Instant } from '../kernel/primitives.js';
import { AnswerName } from './answers.js';

const window = { patientId: Id, checkInId: Id, opensAt: Instant, closesAt: Instant };

export const checkInEvents = {
  'check-in.opened': event({
    version: 1,
    summary: 'A window opened: the patient can answer.',
    data: z.object(window),
    onTimeline: false,
  }),
  'check-in.reminder-due': event({
    version: 1,
    summary: 'Half, or nine tenths, of the window has passed without an answer.',
    data: z.object({ ...window, reminder: z.union([z.literal(1), z.literal(2)]) }),
    onTimeline: false,
  }),
  'check-in.answered': event({
    version: 1,
    summary:
      'The patient answered, wholly or in part, in time or late. The answers themselves are read from their owner.',
    data: z.object({
      ...window,
      finished: z.boolean(),
      late: z.boolean(),
      save: z.int().positive().optional().describe('Which save of this check-in it was, from 1'),
      items: z.array(AnswerName).optional().describe('Items that say something which they did not say before'),
    }),
    onTimeline: true,
    wakesRules: true,
  }),
  'check-in.declined': event({
    version: 1,
    summary: 'The patient said "not today", which is an answer.',
    data: z.object(window),
    onTimeline: true,
  }),
  'check-in.missed': event({
    version: 1,
    summary: 'It was delivered, not paused, window and grace are over, and there was no answer.',
    data: z.object(window),
    onTimeline: true,
    wakesRules: true,
  }),
  'check-in.left-partial': event({
    version: 1,
    summary: 'Window and grace are over; some items were answered.',
    data: z.object(window),
    onTimeline: true,
  }),
  'check-in.excused': event({
    version: 1,
    summary: 'The window fell into a pause.',
    data: z.object(window),
    onTimeline: true,
  }),
  'check-in.undeliverable': event({
    version: 1,
    summary: 'Holdfast could not open the window in time. That is ours, never the patient’s.',
    data: z.object(window),
    onTimeline: true,
  }),
  'check-ins.paused': event({
    version: 1,
    summary: 'Check-ins rest until the given moment. The team is told.',
    data: z.object({ patientId: Id, until: Instant, by: z.enum(['patient', 'team']) }),
    onTimeline: true,
  }),
  'check-ins.resumed': event({
    version: 1,
    summary: 'Check-ins go on.',
    data: z.object({ patientId: Id, by: z.enum(['patient', 'team', 'time']) }),
    onTimeline: true,
  }),
  'check-in-schedule.started': event({
    version: 1,
    summary: 'A check-in schedule was agreed.',
    data: z.object({ patientId: Id, scheduleId: Id }),
    onTimeline: true,
  }),
  'check-in-schedule.ended': event({
    version: 1,
    summary: 'A check-in schedule ended; its windows that had not opened are gone.',
    data: z.object({ patientId: Id, scheduleId: Id }),
    onTimeline: true,
  }),
  'help.requested': event({
    version: 1,
    summary: 'The patient pressed "I need help now".',
    data: z.object({ patientId: Id }),
    onTimeline: true,
    wakesRules: true,
  }),
  'patient.went-quiet': event({
    version: 1,
    summary: 'Nothing was heard from the patient for the given number of hours.',
    data: z.object({ patientId: Id, hours: z.number().positive() }),
    onTimeline: true,
    wakesRules: true,
  }),
};
