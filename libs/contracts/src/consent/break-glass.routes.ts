import { z } from 'zod';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { BreakGlassOutcome, BreakGlassView, breakGlassReason } from './consent.js';

const breakGlassId = z.object({ breakGlassId: Id });

export const ReviewedBreakGlass = BreakGlassView.extend({
  patient: z.object({ id: Id, name: z.string() }),
  review: z.object({ at: Instant, by: z.string(), note: z.string() }).nullable(),
}).meta({ id: 'ReviewedBreakGlass' });
export type ReviewedBreakGlass = z.infer<typeof ReviewedBreakGlass>;

export const breakGlassRoutes = {
  breakGlass: route({
    id: 'breakGlass',
    underLoad: 'last',
    method: 'POST',
    path: '/api/break-glass',
    tag: 'Break-glass',
    summary: 'Open one patient’s record for 60 minutes in an emergency; the patient and the privacy officer are told',
    action: 'break-glass.open',
    body: z.strictObject({
      patient: z.union([z.strictObject({ id: Id }), z.strictObject({ givenName: Words(80), familyName: Words(80) })]),
      reason: breakGlassReason,
    }),
    answer: z.object({ id: Id, patientId: Id, endsAt: Instant }),
    status: 201,
    errors: ['PATIENT.NOT_FOUND', 'BREAK_GLASS.SEVERAL_MATCH', 'BREAK_GLASS.TOO_MANY'],
    idempotent: true,
  }),
  endBreakGlass: route({
    id: 'endBreakGlass',
    method: 'POST',
    path: '/api/break-glass/:breakGlassId/end',
    tag: 'Break-glass',
    summary: 'Close a record that one opened oneself before its time is over',
    action: 'break-glass.open',
    params: breakGlassId,
    status: 204,
    errors: ['BREAK_GLASS.NOT_FOUND'],
    idempotent: true,
  }),
  listBreakGlass: route({
    id: 'listBreakGlass',
    method: 'GET',
    path: '/api/break-glass',
    tag: 'Break-glass',
    summary: 'Records opened in an emergency, those to review first',
    action: 'break-glass.review',
    answer: z.object({ accesses: z.array(ReviewedBreakGlass), toReview: z.int() }),
    status: 200,
  }),
  reviewBreakGlass: route({
    id: 'reviewBreakGlass',
    method: 'POST',
    path: '/api/break-glass/:breakGlassId/review',
    tag: 'Break-glass',
    summary: 'Say whether it was justified; the patient sees the outcome',
    action: 'break-glass.review',
    params: breakGlassId,
    body: z.strictObject({ outcome: BreakGlassOutcome, note: Words(2000) }),
    status: 204,
    errors: ['BREAK_GLASS.NOT_FOUND', 'BREAK_GLASS.ALREADY_REVIEWED', 'BREAK_GLASS.OWN'],
    idempotent: true,
  }),
};
