import { z } from 'zod';
import { StaffRole } from '../kernel/care.js';
import { event } from '../kernel/event.js';
import { Id } from '../kernel/primitives.js';

/** What happens to organisations and accounts. They concern no patient: `subjectId` says whom or what. */
export const identityEvents = {
  'organisation.founded': event({
    version: 1,
    summary: 'An organisation began; other contexts give it what it starts with.',
    data: z.object({ subjectId: Id.describe('The organisation') }),
    onTimeline: false,
  }),
  'staff.invited': event({
    version: 1,
    summary: 'Somebody was invited to the staff, or invited once more; a mail with a one-time link follows.',
    data: z.object({ subjectId: Id.describe('The invitation') }),
    onTimeline: false,
  }),
  'staff.roles-changed': event({
    version: 1,
    summary: 'Somebody may do other things in the organisation than before.',
    data: z.object({ subjectId: Id.describe('The member of the staff'), roles: z.array(StaffRole) }),
    onTimeline: false,
  }),
  'staff.removed': event({
    version: 1,
    summary: 'Somebody is no longer on the staff: their sessions end, and they leave their care teams.',
    data: z.object({ subjectId: Id.describe('The member of the staff') }),
    onTimeline: false,
  }),
  'staff.password-reset-asked': event({
    version: 1,
    summary: 'Somebody asked to choose a new password; a mail with a one-time link follows.',
    data: z.object({ subjectId: Id.describe('The member of the staff') }),
    onTimeline: false,
  }),
  'staff.wrong-codes-tried': event({
    version: 1,
    summary: 'Somebody had the password and five times not the code; a mail to the owner of the account follows.',
    data: z.object({ subjectId: Id.describe('The member of the staff') }),
    onTimeline: false,
  }),
};
