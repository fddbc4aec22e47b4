import { z } from 'zod';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { NewPassword } from './accounts.routes.js';
import { Session } from './sign-in.routes.js';

/** How one showed who one is: by what one knows, has, or through the organisation’s own sign-in. */
export const SignInMethod = z
  .enum(['password', 'totp', 'recovery-code', 'passkey', 'single-sign-on'])
  .meta({ id: 'SignInMethod' });
export type SignInMethod = z.infer<typeof SignInMethod>;

export const SessionView = z
  .object({
    id: Id,
    current: z.boolean(),
    device: z.string().nullable().describe('What the browser said about itself'),
    methods: z.array(SignInMethod),
    startedAt: Instant,
    lastActiveAt: Instant,
    endsAt: Instant,
    locked: z.boolean(),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionPolicy = z
  .strictObject({
    lockAfterMinutes: z.int().min(1).max(120).describe('Without anybody at the screen; 15 unless said otherwise'),
    endAfterHours: z.int().min(1).max(24).describe('However busy one is; 12 unless said otherwise'),
  })
  .meta({ id: 'SessionPolicy' });
export type SessionPolicy = z.infer<typeof SessionPolicy>;

const CurrentPassword = z.string().min(1).max(256);

/** Sessions of the staff: their locks, their ends, and what a person may do about their own. */
export const sessionRoutes = {
  lockSession: route({
    id: 'lockSession',
    method: 'POST',
    path: '/api/session/lock',
    tag: 'Sign-in',
    summary: 'Lock this session: nobody was at the screen for a while, or somebody is about to leave it',
    action: 'session.lock',
    status: 204,
  }),
  unlockSession: route({
    id: 'unlockSession',
    underLoad: 'last',
    method: 'POST',
    path: '/api/session/unlock',
    tag: 'Sign-in',
    summary: 'Go on with a locked session; after five wrong passwords it ends',
    action: 'session.unlock',
    body: z.strictObject({ password: CurrentPassword }),
    answer: Session,
    status: 200,
    errors: ['ACCESS.SIGN_IN_NEEDED', 'SESSION.ENDED', 'PASSWORD.WRONG'],
  }),
  listMySessions: route({
    id: 'listMySessions',
    method: 'GET',
    path: '/api/my-account/sessions',
    tag: 'My account',
    summary: 'Where I am signed in',
    action: 'my-account.read',
    answer: z.object({ sessions: z.array(SessionView) }),
    status: 200,
  }),
  endMySession: route({
    id: 'endMySession',
    method: 'DELETE',
    path: '/api/my-account/sessions/:sessionId',
    tag: 'My account',
    summary: 'End one of my sessions; its screens close at once',
    action: 'my-account.change',
    params: z.object({ sessionId: Id }),
    status: 204,
    errors: ['SESSION.NOT_FOUND'],
  }),
  changeMyPassword: route({
    id: 'changeMyPassword',
    method: 'PUT',
    path: '/api/my-account/password',
    tag: 'My account',
    summary: 'Choose a new password; my other sessions end',
    action: 'my-account.change',
    body: z.strictObject({ current: CurrentPassword, password: NewPassword }),
    status: 204,
    errors: ['PASSWORD.WRONG', 'PASSWORD.TOO_WEAK'],
  }),
  readSessionPolicy: route({
    id: 'readSessionPolicy',
    method: 'GET',
    path: '/api/session-policy',
    tag: 'Organisation',
    summary: 'When screens lock and sessions end',
    action: 'sign-in-settings.read',
    answer: SessionPolicy,
    status: 200,
  }),
  setSessionPolicy: route({
    id: 'setSessionPolicy',
    method: 'PUT',
    path: '/api/session-policy',
    tag: 'Organisation',
    summary: 'Say when screens lock and sessions end; holds at once, for sessions that are open too',
    action: 'sign-in-settings.change',
    body: SessionPolicy,
    answer: SessionPolicy,
    status: 200,
    idempotent: true,
  }),
};
