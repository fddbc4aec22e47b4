import { z } from 'zod';
import { CareTeamRole, StaffRole } from '../kernel/care.js';
import { Id, Instant, Locale } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

export const Session = z
  .object({
    staffId: Id,
    name: z.string(),
    email: z.email(),
    locale: Locale,
    roles: z.array(StaffRole),
    organisation: z.object({ id: Id, name: z.string() }),
    lockAfterSeconds: z.int().describe('Without a request for so long, the session is locked'),
    endsAt: Instant.describe('Whatever happens, one has to sign in again then'),
    teams: z.array(z.object({ careTeamId: Id, name: z.string(), roles: z.array(CareTeamRole) })),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** What a password alone does not open. */
export const SecondFactorNeeded = z
  .object({
    secondFactor: z.object({
      token: z.string().describe('Goes with the second step; works for five minutes and five tries'),
      methods: z.array(z.enum(['totp', 'recovery-code', 'passkey'])),
    }),
  })
  .meta({ id: 'SecondFactorNeeded' });
export type SecondFactorNeeded = z.infer<typeof SecondFactorNeeded>;

export const signInRoutes = {
  signIn: route({
    id: 'signIn',
    underLoad: 'last',
    method: 'POST',
    path: '/api/sign-in',
    tag: 'Sign-in',
    summary: 'Sign in with e-mail and password; sets the session cookie, or says that a second factor is needed',
    action: 'session.begin',
    body: z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(256) }),
    answer: z.union([Session, SecondFactorNeeded]),
    status: 200,
    errors: ['ACCESS.WRONG_CREDENTIALS', 'ACCESS.TOO_MANY_TRIES'],
  }),
  signOut: route({
    id: 'signOut',
    method: 'POST',
    path: '/api/sign-out',
    tag: 'Sign-in',
    summary: 'End this session everywhere it is open, also when it is locked or was ended already',
    action: 'session.end',
    status: 204,
  }),
  readSession: route({
    id: 'readSession',
    underLoad: 'last',
    method: 'GET',
    path: '/api/session',
    tag: 'Sign-in',
    summary: 'Who is signed in',
    action: 'session.read',
    answer: Session,
    status: 200,
  }),
  listDemoAccounts: route({
    id: 'listDemoAccounts',
    method: 'GET',
    path: '/api/demo-accounts',
    tag: 'Sign-in',
    summary: 'The demo accounts; empty unless the demo clinic on the embedded database is running',
    action: 'demo-accounts.read',
    answer: z.object({
      staff: z.array(z.object({ name: z.string(), title: z.string(), email: z.string(), password: z.string() })),
      patients: z.array(z.object({ name: z.string(), link: z.string() })),
    }),
    status: 200,
  }),
};
