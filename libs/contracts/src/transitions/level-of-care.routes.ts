import { z } from 'zod';
import { LevelOfCare } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

const patientId = z.object({ patientId: Id });

/** One time at one level. A patient's stays follow each other without a hole and without an overlap. */
export const LevelOfCareStay = z
  .object({
    id: Id,
    level: LevelOfCare,
    beganAt: Instant,
    endedAt: Instant.nullable().describe('Null: the patient is here'),
    transitionId: Id.nullable().describe('The move that it began with'),
    protocolVersion: z.int().nullable().describe('Of the protocol pack that the patient came under'),
    corrected: z.object({ by: Person, at: Instant, reason: z.string() }).nullable().describe('The last time'),
  })
  .meta({ id: 'LevelOfCareStay' });
export type LevelOfCareStay = z.infer<typeof LevelOfCareStay>;

const stays = z.object({ stays: z.array(LevelOfCareStay) });

export const levelOfCareRoutes = {
  listLevelOfCareStays: route({
    id: 'listLevelOfCareStays',
    method: 'GET',
    path: '/api/patients/:patientId/level-of-care-stays',
    tag: 'Levels of care',
    summary: 'At which level a patient was when, newest first',
    action: 'level-of-care.read',
    about: 'patient',
    params: patientId,
    answer: stays,
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  correctLevelOfCare: route({
    id: 'correctLevelOfCare',
    method: 'POST',
    path: '/api/patients/:patientId/level-of-care-stays/:stayId/corrections',
    tag: 'Levels of care',
    summary: 'Correct a stay that was written down wrongly. A move is a transition, not a correction',
    action: 'level-of-care.correct',
    about: 'patient',
    params: z.object({ patientId: Id, stayId: Id }),
    body: z.strictObject({
      level: LevelOfCare.optional(),
      beganAt: Instant.optional().describe('The stay before it ends at the same moment'),
      reason: Words(500),
    }),
    answer: stays,
    status: 200,
    errors: [
      'PATIENT.NOT_FOUND',
      'LEVEL_OF_CARE.NOT_FOUND',
      'LEVEL_OF_CARE.WOULD_OVERLAP',
      'LEVEL_OF_CARE.TRANSITION_OPEN',
    ],
    idempotent: true,
  }),
};
