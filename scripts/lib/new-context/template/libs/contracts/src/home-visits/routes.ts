import { z } from 'zod';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

const params = z.object({ patientId: Id });

/** One home visit, as far as it is open to whoever reads it. */
export const HomeVisitView = z
  .object({
    id: Id,
    words: z.string().nullable().describe('Null where they are withheld'),
    dueAt: Instant,
    state: z.enum(['planned', 'due', 'done']),
  })
  .meta({ id: 'HomeVisitView' });
export type HomeVisitView = z.infer<typeof HomeVisitView>;

export const homeVisitRoutes = {
  listHomeVisits: route({
    id: 'listHomeVisits',
    method: 'GET',
    path: '/api/patients/:patientId/home-visits',
    tag: 'Home visits',
    summary: 'A patient’s home visits, the earliest first',
    action: 'home-visits.read',
    about: 'patient',
    params,
    answer: z.object({
      homeVisits: z.array(HomeVisitView),
      withheld: z.array(ConsentCategory).describe('Not open to whoever asks'),
    }),
    status: 200,
  }),
  addHomeVisit: route({
    id: 'addHomeVisit',
    method: 'POST',
    path: '/api/patients/:patientId/home-visits',
    tag: 'Home visits',
    summary: 'Add a home visit to a patient; the timeline says so when it is due',
    action: 'home-visits.change',
    about: 'patient',
    params,
    body: z
      .strictObject({ words: Words(1000), dueAt: Instant })
      .meta({ example: { words: 'As agreed with her.', dueAt: '2199-01-01T09:00:00.000Z' } }),
    answer: z.object({ id: Id }),
    status: 201,
    errors: ['HOME_VISIT.DUE_IN_THE_PAST'],
    idempotent: true,
  }),
  finishHomeVisit: route({
    id: 'finishHomeVisit',
    method: 'POST',
    path: '/api/home-visits/:homeVisitId/finish',
    tag: 'Home visits',
    summary: 'Say that a home visit is done',
    action: 'home-visits.change',
    about: 'row',
    params: z.object({ homeVisitId: Id }),
    status: 204,
    errors: ['HOME_VISIT.NOT_FOUND'],
    idempotent: true,
  }),
};
