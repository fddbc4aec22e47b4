import { z } from 'zod';
import { event } from '../kernel/event.js';
import { Id } from '../kernel/primitives.js';
import { WebhookOffBecause } from './off-because.js';

/** The subject is the webhook. */
export const webhookEvents = {
  'webhook.disabled': event({
    version: 1,
    summary: 'A webhook was turned off without anybody asking: what it calls failed for days, or said that it is gone.',
    data: z.object({
      subjectId: Id,
      ownerId: Id.describe('Whose it is: they are told'),
      because: WebhookOffBecause.extract(['failing', 'gone']),
    }),
    onTimeline: false,
  }),
};
