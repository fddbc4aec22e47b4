import { z } from 'zod';
import { event } from '../kernel/event.js';
import { Id } from '../kernel/primitives.js';

/** What happens to Holdfast's own work. */
export const operationsEvents = {
  'work.failed': event({
    version: 1,
    summary:
      'Work was given up after its last try. Admins are told; it stays listed until somebody has it tried again.',
    data: z.object({
      subjectId: Id.describe('The event or deadline'),
      kind: z.enum(['event', 'deadline']),
      name: z.string().describe('The subscriber, or the kind of deadline'),
      reason: z.string(),
    }),
    onTimeline: false,
  }),
  'work.still-failed': event({
    version: 1,
    summary: 'An hour after admins were told, there is work that was given up since.',
    data: z.object({ subjectId: Id.describe('The organisation') }),
    onTimeline: false,
  }),
};
