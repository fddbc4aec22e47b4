import { z } from 'zod';
import { ConsentCategory } from '../access/consent-category.js';
import { ColleaguePhones, ContactContent, ContactDetails, StaffPhones } from '../contact-details.js';
import { Id } from '../primitives.js';
import { route } from './route.js';

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
    params: patientId,
    answer: ContactDetails.extend({
      contact: ContactContent.nullable().describe('Null where it is withheld'),
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
    params: patientId,
    body: ContactContent,
    answer: ContactDetails,
    status: 200,
    errors: ['PATIENT.NOT_FOUND', 'CONTACT_DETAILS.WITHHELD', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),
  readMyPhones: route({
    id: 'readMyPhones',
    method: 'GET',
    path: '/api/my-account/phones',
    tag: 'Accounts',
    summary: 'My own telephone numbers',
    action: 'my-account.read',
    answer: StaffPhones,
    status: 200,
  }),
  saveMyPhones: route({
    id: 'saveMyPhones',
    method: 'PUT',
    path: '/api/my-account/phones',
    tag: 'Accounts',
    summary: 'Say on which numbers colleagues on my teams, and patients where I allow it, reach me',
    action: 'my-account.change',
    body: StaffPhones,
    answer: StaffPhones,
    status: 200,
    idempotent: true,
  }),
};
