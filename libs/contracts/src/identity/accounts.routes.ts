import { z } from 'zod';
import { StaffRole } from '../kernel/care.js';
import { Id, Instant, Locale, Name, TimeZone } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** Lower case, so that one person has one account however the address is typed. */
export const Email = z.email().max(254).toLowerCase();

/** Length here; how hard it is to guess is judged by the server, with what it knows about the person. */
export const NewPassword = z.string().min(12).max(128);

/** Stands after the `#` of a link in a mail, or printed at the first start. Works once. */
export const OneTimeToken = z.string().max(200);

export const OneTimeLinkPurpose = z.enum(['set-up', 'invitation', 'password-reset']).meta({ id: 'OneTimeLinkPurpose' });
export type OneTimeLinkPurpose = z.infer<typeof OneTimeLinkPurpose>;

export const NewInvitation = z.strictObject({
  email: Email,
  name: Name(120),
  locale: Locale.default('en'),
  roles: z.array(StaffRole).min(1).max(StaffRole.options.length),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

export const InvitationView = NewInvitation.extend({
  id: Id,
  invitedAt: Instant,
  endsAt: Instant.describe('The link in the latest mail works until then'),
}).meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof InvitationView>;

const linkErrors = ['ONE_TIME_LINK.NOT_VALID', 'ONE_TIME_LINK.EXPIRED', 'ONE_TIME_LINK.USED'] as const;

/** How one comes to an account, and back into it. */
export const accountRoutes = {
  readOneTimeLink: route({
    id: 'readOneTimeLink',
    method: 'POST',
    path: '/api/one-time-links/read',
    tag: 'Accounts',
    summary: 'Whether a one-time link still works, and whom it is for; does not use it up',
    action: 'one-time-link.use',
    body: z.strictObject({ purpose: OneTimeLinkPurpose, token: OneTimeToken }),
    answer: z.object({
      email: z.string().nullable(),
      name: z.string().nullable(),
      organisation: z.string().nullable(),
    }),
    status: 200,
    errors: linkErrors,
  }),
  setUp: route({
    id: 'setUp',
    method: 'POST',
    path: '/api/set-up',
    tag: 'Accounts',
    summary: 'Found the first organisation and its first admin, with the link that the first start prints',
    action: 'one-time-link.use',
    body: z.strictObject({
      token: OneTimeToken,
      organisation: z.strictObject({ name: Name(120), timeZone: TimeZone }),
      admin: z.strictObject({ name: Name(120), email: Email, password: NewPassword, locale: Locale.default('en') }),
    }),
    status: 204,
    errors: [...linkErrors, 'SET_UP.DONE', 'PASSWORD.TOO_WEAK'],
  }),
  listInvitations: route({
    id: 'listInvitations',
    method: 'GET',
    path: '/api/invitations',
    tag: 'Accounts',
    summary: 'Invitations that nobody has accepted yet',
    action: 'staff.read',
    answer: z.object({ invitations: z.array(InvitationView) }),
    status: 200,
  }),
  inviteStaff: route({
    id: 'inviteStaff',
    method: 'POST',
    path: '/api/invitations',
    tag: 'Accounts',
    summary: 'Invite somebody to the staff by e-mail; inviting the same address again sends a new link',
    action: 'staff.change',
    body: NewInvitation,
    answer: InvitationView,
    status: 201,
    errors: ['STAFF.EMAIL_TAKEN'],
    idempotent: true,
  }),
  withdrawInvitation: route({
    id: 'withdrawInvitation',
    method: 'DELETE',
    path: '/api/invitations/:invitationId',
    tag: 'Accounts',
    summary: 'Withdraw an invitation; its links stop working',
    action: 'staff.change',
    params: z.object({ invitationId: Id }),
    status: 204,
    errors: ['INVITATION.NOT_FOUND'],
    idempotent: true,
  }),
  acceptInvitation: route({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/api/invitations/accept',
    tag: 'Accounts',
    summary: 'Choose a name and a password, and be on the staff',
    action: 'one-time-link.use',
    body: z.strictObject({ token: OneTimeToken, name: Name(120), password: NewPassword }),
    status: 204,
    errors: [...linkErrors, 'INVITATION.CLOSED', 'PASSWORD.TOO_WEAK', 'STAFF.EMAIL_TAKEN'],
  }),
  askPasswordReset: route({
    id: 'askPasswordReset',
    method: 'POST',
    path: '/api/password-reset',
    tag: 'Accounts',
    summary: 'Ask for a mail with a one-time link; the answer is the same whether there is such an account or not',
    action: 'password-reset.ask',
    body: z.strictObject({ email: Email }),
    status: 204,
  }),
  resetPassword: route({
    id: 'resetPassword',
    method: 'POST',
    path: '/api/password-reset/complete',
    tag: 'Accounts',
    summary: 'Choose a new password; every session of the account ends',
    action: 'one-time-link.use',
    body: z.strictObject({ token: OneTimeToken, password: NewPassword }),
    status: 204,
    errors: [...linkErrors, 'PASSWORD.TOO_WEAK'],
  }),
};
