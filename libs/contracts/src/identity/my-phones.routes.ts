import { route } from '../kernel/route.js';
import { StaffPhones } from '../kernel/staff-phone.js';

/** On which numbers staff are reached. */
export const myPhoneRoutes = {
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
