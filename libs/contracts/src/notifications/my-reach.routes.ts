import { z } from 'zod';
import { Id } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { ChannelKey } from './channel.js';
import {
  ContactPointView,
  PatientPreferences,
  PatientReach,
  StaffPreferences,
  StaffReach,
  SupporterReach,
} from './preferences.js';

const contactPointId = z.object({ contactPointId: Id });

/** By field, as the channel names them. */
const NewContactPoint = z
  .strictObject({ channel: ChannelKey, address: z.record(z.string().max(40), z.string().trim().max(2000)) })
  .meta({ id: 'NewContactPoint' });
const Code = z.strictObject({ code: z.string().trim().max(20) });

const adding = {
  method: 'POST',
  body: NewContactPoint,
  answer: ContactPointView,
  status: 201,
  errors: [
    'CHANNEL.UNKNOWN',
    'CHANNEL.UNAVAILABLE',
    'CONTACT_POINT.NOT_VALID',
    'CONTACT_POINT.TOO_MANY',
    'NOTIFICATION.TOO_MANY_CODES',
  ],
  idempotent: true,
} as const;
const verifying = {
  method: 'POST',
  params: contactPointId,
  body: Code,
  answer: ContactPointView,
  status: 200,
  errors: ['CONTACT_POINT.NOT_FOUND', 'CONTACT_POINT.CODE_WRONG', 'CONTACT_POINT.CODE_EXPIRED'],
} as const;
const asking = {
  method: 'POST',
  params: contactPointId,
  status: 204,
  errors: ['CONTACT_POINT.NOT_FOUND', 'NOTIFICATION.TOO_MANY_CODES'],
} as const;
const removing = {
  method: 'DELETE',
  params: contactPointId,
  status: 204,
  errors: ['CONTACT_POINT.NOT_FOUND', 'NOTIFICATION.URGENT_NEEDS_A_WAY'],
} as const;

/** How people say on which ways they are reached, and when. */
export const myReachRoutes = {
  readMyReach: route({
    id: 'readMyReach',
    method: 'GET',
    path: '/api/my-reach',
    tag: 'Notifications',
    summary: 'How I am reached: my ways, what comes by which, and whether any works',
    action: 'my-reach.read',
    answer: StaffReach,
    status: 200,
  }),
  addMyContactPoint: route({
    ...adding,
    id: 'addMyContactPoint',
    path: '/api/my-reach/contact-points',
    tag: 'Notifications',
    summary: 'Add a way to reach me; a code is sent to it. A browser that is mine already keeps its way',
    action: 'my-reach.change',
  }),
  sendMyCode: route({
    ...asking,
    id: 'sendMyCode',
    path: '/api/my-reach/contact-points/:contactPointId/code',
    tag: 'Notifications',
    summary: 'Send the code anew',
    action: 'my-reach.change',
  }),
  verifyMyContactPoint: route({
    ...verifying,
    id: 'verifyMyContactPoint',
    path: '/api/my-reach/contact-points/:contactPointId/verify',
    tag: 'Notifications',
    summary: 'Say by its code that a way is mine',
    action: 'my-reach.change',
  }),
  testMyContactPoint: route({
    ...asking,
    id: 'testMyContactPoint',
    path: '/api/my-reach/contact-points/:contactPointId/test',
    tag: 'Notifications',
    summary: 'Send a test by this way',
    action: 'my-reach.change',
  }),
  removeMyContactPoint: route({
    ...removing,
    id: 'removeMyContactPoint',
    path: '/api/my-reach/contact-points/:contactPointId',
    tag: 'Notifications',
    summary: 'Remove a way; not the last one that S3 and S4 come by while a chain can call me',
    action: 'my-reach.change',
  }),
  saveMyPreferences: route({
    id: 'saveMyPreferences',
    method: 'PUT',
    path: '/api/my-reach/preferences',
    tag: 'Notifications',
    summary: 'Say what comes by which way, and when I want quiet',
    action: 'my-reach.change',
    body: StaffPreferences,
    answer: StaffReach,
    status: 200,
    errors: ['NOTIFICATION.URGENT_NEEDS_A_WAY', 'CONTACT_POINT.NOT_FOUND', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),

  readMyReminders: route({
    id: 'readMyReminders',
    method: 'GET',
    path: '/api/my/reminders',
    tag: 'Notifications',
    summary: 'How the patient is reminded',
    action: 'my-reminders.read',
    about: 'patient',
    answer: PatientReach,
    status: 200,
  }),
  addMyReminderWay: route({
    ...adding,
    id: 'addMyReminderWay',
    path: '/api/my/reminders/contact-points',
    tag: 'Notifications',
    summary: 'Add a way by which the patient is reminded',
    action: 'my-reminders.change',
    about: 'patient',
  }),
  verifyMyReminderWay: route({
    ...verifying,
    id: 'verifyMyReminderWay',
    path: '/api/my/reminders/contact-points/:contactPointId/verify',
    tag: 'Notifications',
    summary: 'Say by its code that a way is the patient’s own',
    action: 'my-reminders.change',
    about: 'patient',
  }),
  sendMyReminderCode: route({
    ...asking,
    id: 'sendMyReminderCode',
    path: '/api/my/reminders/contact-points/:contactPointId/code',
    tag: 'Notifications',
    summary: 'Send the code anew',
    action: 'my-reminders.change',
    about: 'patient',
  }),
  removeMyReminderWay: route({
    ...removing,
    id: 'removeMyReminderWay',
    path: '/api/my/reminders/contact-points/:contactPointId',
    tag: 'Notifications',
    summary: 'Remove a way',
    action: 'my-reminders.change',
    about: 'patient',
  }),
  saveMyReminders: route({
    id: 'saveMyReminders',
    method: 'PUT',
    path: '/api/my/reminders/preferences',
    tag: 'Notifications',
    summary: 'Say whether and when reminders come, and whether supporters are told',
    action: 'my-reminders.change',
    about: 'patient',
    body: PatientPreferences,
    answer: PatientReach,
    status: 200,
    errors: ['CONTACT_POINT.NOT_FOUND', 'REQUEST.STALE'],
    versioned: true,
    idempotent: true,
  }),

  readSupporterReach: route({
    id: 'readSupporterReach',
    method: 'GET',
    path: '/api/shared/reach',
    tag: 'Notifications',
    summary: 'How a supporter is told that something waits, if the patient lets them be told',
    action: 'supporter-reach.read',
    about: 'patient',
    answer: SupporterReach,
    status: 200,
  }),
  addSupporterWay: route({
    ...adding,
    errors: [...adding.errors, 'NOTIFICATION.NOT_ALLOWED'],
    id: 'addSupporterWay',
    path: '/api/shared/reach/contact-points',
    tag: 'Notifications',
    summary: 'Add a way by which the supporter is told',
    action: 'supporter-reach.change',
    about: 'patient',
  }),
  verifySupporterWay: route({
    ...verifying,
    id: 'verifySupporterWay',
    path: '/api/shared/reach/contact-points/:contactPointId/verify',
    tag: 'Notifications',
    summary: 'Say by its code that a way is the supporter’s own',
    action: 'supporter-reach.change',
    about: 'patient',
  }),
  removeSupporterWay: route({
    ...removing,
    id: 'removeSupporterWay',
    path: '/api/shared/reach/contact-points/:contactPointId',
    tag: 'Notifications',
    summary: 'Remove a way',
    action: 'supporter-reach.change',
    about: 'patient',
  }),
};
