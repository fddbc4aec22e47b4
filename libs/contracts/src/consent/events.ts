import { z } from 'zod';
import { ConsentCategory } from '../kernel/consent-category.js';
import { event } from '../kernel/event.js';
import { Id, Instant } from '../kernel/primitives.js';
import { BreakGlassOutcome, ConsentHolder } from './consent.js';

const consent = z.object({ patientId: Id, consentId: Id, category: ConsentCategory, holder: ConsentHolder });
const breakGlass = { patientId: Id, breakGlassId: Id };

/** What a patient says about their record is theirs: it is not on the timeline that the team reads. */
export const consentEvents = {
  'consent.given': event({
    version: 1,
    summary: 'The patient opened a category for somebody.',
    data: consent.extend({ expiresAt: Instant.nullable() }),
    onTimeline: false,
  }),
  'consent.narrowed': event({
    version: 1,
    summary: 'The patient closed a category for somebody.',
    data: consent.extend({ expiresAt: Instant.nullable() }),
    onTimeline: false,
  }),
  'consent.ended': event({
    version: 1,
    summary: 'The patient took back what they had said, or its time was over; the role decides again.',
    data: consent.extend({ by: z.enum(['patient', 'time']) }),
    onTimeline: false,
  }),
  'break-glass.opened': event({
    version: 1,
    summary: 'Somebody opened the record in an emergency. The patient and the privacy officer are told.',
    data: z.object({ ...breakGlass, endsAt: Instant }),
    onTimeline: true,
  }),
  'break-glass.ended': event({
    version: 1,
    summary: 'The record is closed again to whoever opened it in an emergency.',
    data: z.object({ ...breakGlass, by: z.enum(['staff', 'time']) }),
    onTimeline: true,
  }),
  'break-glass.reviewed': event({
    version: 1,
    summary: 'The privacy officer reviewed an emergency access.',
    data: z.object({ ...breakGlass, outcome: BreakGlassOutcome }),
    onTimeline: true,
  }),
  'supporter.invited': event({
    version: 1,
    summary: 'The patient invited a supporter.',
    data: z.object({ patientId: Id, supporterId: Id }),
    onTimeline: false,
  }),
  'supporter.removed': event({
    version: 1,
    summary: 'The patient switched a supporter’s link off.',
    data: z.object({ patientId: Id, supporterId: Id }),
    onTimeline: false,
  }),
  'supporter.raised-concern': event({
    version: 1,
    summary: 'A supporter told the team about a worry.',
    data: z.object({ patientId: Id, supporterId: Id, danger: z.boolean() }),
    onTimeline: true,
    wakesRules: true,
  }),
};
