import { z } from 'zod';
import { event } from '../kernel/event.js';
import { Id, Instant } from '../kernel/primitives.js';

/** Ids and moments only: the words stay in their row. */
const data = z.object({ patientId: Id, homeVisitId: Id, dueAt: Instant });

export const homeVisitEvents = {
  'home-visit.added': event({ version: 1, summary: 'A home visit was added.', data, onTimeline: true }),
  'home-visit.became-due': event({ version: 1, summary: 'A home visit is due now.', data, onTimeline: true }),
  'home-visit.finished': event({ version: 1, summary: 'A home visit is done.', data, onTimeline: true }),
};
