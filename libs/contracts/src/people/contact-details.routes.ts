import { z } from 'zod';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Id } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { ColleaguePhones } from '../kernel/staff-phone.js';
import { ContactContent, ContactDetails } from './contact-details.js';

const patientId = z.object({ patientId: Id });

/** How patients and colleagues are reached. */
export const contactDetailsRoutes = {
  readContactDetails: route({
    id: 'readContactDetails',
    underLoad: 'last',
    method: 'GET',
    path: '/api/patients/:patientId/contact',
    tag: 'Patients',
    summary: 'How the patient and their care team are reached; also for whoever an urgent alert told, while it is open',
    action: 'contact-details.read',
    about: 'row',
    params: patientId,
    answer: ContactDetails.extend({
      contact: ContactContent.nullable().describe(
        'Null where it is withheld, and where it is not: damaged and cannot be read',
      ),
      withheld: z.array(ConsentCategory),
      colleagues: z.array(ColleaguePhones).describe('The care team and the admins, those who wrote down a number'),
    }),
    status: 200,
    errors: ['PATIENT.NOT_FOUND'],
  }),
  saveContactDetails: route({
    id: 'saveContactDetails',
    method: 'PUT',
    path: '/api/patients/:patientId/contact',
    tag: 'Patients',
    summary: 'Write down how the patient is reached; replaces what was written before',
    action: 'contact-details.change',
    about: 'patient',
    params: patientId,
    body: ContactContent,
    answer: ContactDetails,
    status: 200,
    errors: ['PATIENT.NOT_FOUND', 'CONTACT_DETAILS.WITHHELD', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
};
