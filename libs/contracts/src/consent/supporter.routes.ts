import { z } from 'zod';
import { CheckInView } from '../check-ins/check-ins.routes.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Instant, Locale, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** What a supporter sees: what the patient opened for them, and nothing else. */
export const Shared = z
  .object({
    givenName: z.string(),
    locale: Locale,
    programme: z.string(),
    supporterName: z.string(),
    open: z.array(ConsentCategory),
    checkIns: z
      .array(CheckInView.omit({ graceEndsAt: true, late: true }))
      .describe('Answered ones of four weeks, newest first'),
    concerns: z.array(z.object({ at: Instant, danger: z.boolean() })).describe('What this supporter told the team'),
  })
  .meta({ id: 'Shared' });
export type Shared = z.infer<typeof Shared>;

export const supporterRoutes = {
  readShared: route({
    id: 'readShared',
    method: 'GET',
    path: '/api/shared',
    tag: 'Supporters',
    summary: 'What the patient opened for the supporter who asks',
    action: 'shared.read',
    about: 'patient',
    answer: Shared,
    status: 200,
  }),
  raiseConcern: route({
    id: 'raiseConcern',
    underLoad: 'last',
    method: 'POST',
    path: '/api/shared/concerns',
    tag: 'Supporters',
    summary: 'Tell the care team about a worry',
    action: 'concern.raise',
    about: 'patient',
    body: z.strictObject({ words: Words(1000), danger: z.boolean().describe('Somebody may be in danger now') }),
    status: 204,
    idempotent: true,
  }),
};
