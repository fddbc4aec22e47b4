import { z } from 'zod';
import { Id, Instant, Name } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { Session } from './sign-in.routes.js';

const CurrentPassword = z.string().min(1).max(256);
const CodeFromApp = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'Six digits.');

/** What passes between the browser and its authenticator; its inside is the business of WebAuthn, not ours. */
const ToAuthenticator = z.record(z.string(), z.unknown()).meta({ id: 'WebAuthnOptions' });
const FromAuthenticator = z
  .looseObject({ id: z.string().max(1_400), type: z.literal('public-key') })
  .meta({ id: 'WebAuthnResponse' });

export const PasskeyQuestion = z.object({ challengeId: Id, options: ToAuthenticator }).meta({ id: 'PasskeyQuestion' });
export type PasskeyQuestion = z.infer<typeof PasskeyQuestion>;
const PasskeyAnswer = z.strictObject({ challengeId: Id, response: FromAuthenticator });

export const MyFactors = z
  .object({
    codesFromApp: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(z.object({ id: Id, name: z.string(), madeAt: Instant, lastUsedAt: Instant.nullable() })),
  })
  .meta({ id: 'MyFactors' });
export type MyFactors = z.infer<typeof MyFactors>;

const RecoveryCodes = z.array(z.string()).describe('Shown this once. Each works once.');

/** Something that one has, beside or instead of a password. */
export const secondFactorRoutes = {
  confirmSignIn: route({
    id: 'confirmSignIn',
    underLoad: 'last',
    method: 'POST',
    path: '/api/sign-in/confirm',
    tag: 'Sign-in',
    summary: 'The second step: a code from an app, or a recovery code',
    action: 'session.begin',
    body: z.strictObject({ token: z.string().max(200), code: z.string().trim().min(6).max(20) }),
    answer: Session,
    status: 200,
    errors: ['SECOND_FACTOR.TOO_LATE', 'SECOND_FACTOR.WRONG_CODE', 'SECOND_FACTOR.CODE_USED', 'ACCESS.TOO_MANY_TRIES'],
  }),
  askForPasskey: route({
    id: 'askForPasskey',
    underLoad: 'last',
    method: 'POST',
    path: '/api/sign-in/passkey-question',
    tag: 'Sign-in',
    summary:
      'What the browser asks its authenticator; with the token of a first step, for the passkeys of that account',
    action: 'session.begin',
    body: z.strictObject({ token: z.string().max(200).optional() }),
    answer: PasskeyQuestion,
    status: 200,
    errors: ['SECOND_FACTOR.TOO_LATE'],
  }),
  signInWithPasskey: route({
    id: 'signInWithPasskey',
    underLoad: 'last',
    method: 'POST',
    path: '/api/sign-in/passkey',
    tag: 'Sign-in',
    summary: 'Sign in with a passkey, alone or as the second step; also unlocks the session that this browser has',
    action: 'session.begin',
    body: PasskeyAnswer,
    answer: Session,
    status: 200,
    errors: ['PASSKEY.REFUSED'],
  }),
  readMyFactors: route({
    id: 'readMyFactors',
    method: 'GET',
    path: '/api/my-account/factors',
    tag: 'My account',
    summary: 'What I sign in with besides the password',
    action: 'my-account.read',
    answer: MyFactors,
    status: 200,
  }),
  beginCodesFromApp: route({
    id: 'beginCodesFromApp',
    method: 'POST',
    path: '/api/my-account/codes-from-app',
    tag: 'My account',
    summary: 'A secret for an authenticator app; counts only once a code from the app was given',
    action: 'my-account.change',
    body: z.strictObject({ password: CurrentPassword }),
    answer: z.object({ secret: z.string(), uri: z.string() }),
    status: 200,
    errors: ['PASSWORD.WRONG', 'SECOND_FACTOR.ALREADY_ON'],
  }),
  confirmCodesFromApp: route({
    id: 'confirmCodesFromApp',
    method: 'POST',
    path: '/api/my-account/codes-from-app/confirm',
    tag: 'My account',
    summary: 'Show that the app works; from now on signing in needs its codes',
    action: 'my-account.change',
    body: z.strictObject({ code: CodeFromApp }),
    answer: z.object({ recoveryCodes: RecoveryCodes }),
    status: 200,
    errors: ['SECOND_FACTOR.WRONG_CODE', 'SECOND_FACTOR.ALREADY_ON'],
  }),
  endCodesFromApp: route({
    id: 'endCodesFromApp',
    method: 'POST',
    path: '/api/my-account/codes-from-app/end',
    tag: 'My account',
    summary: 'Sign in without codes from an app again',
    action: 'my-account.change',
    body: z.strictObject({ password: CurrentPassword }),
    status: 204,
    errors: ['PASSWORD.WRONG'],
  }),
  makeRecoveryCodes: route({
    id: 'makeRecoveryCodes',
    method: 'POST',
    path: '/api/my-account/recovery-codes',
    tag: 'My account',
    summary: 'New recovery codes; those from before stop working',
    action: 'my-account.change',
    body: z.strictObject({ password: CurrentPassword }),
    answer: z.object({ recoveryCodes: RecoveryCodes }),
    status: 200,
    errors: ['PASSWORD.WRONG'],
  }),
  beginPasskey: route({
    id: 'beginPasskey',
    method: 'POST',
    path: '/api/my-account/passkeys/question',
    tag: 'My account',
    summary: 'What the browser asks its authenticator to make a passkey',
    action: 'my-account.change',
    body: z.strictObject({ password: CurrentPassword }),
    answer: PasskeyQuestion,
    status: 200,
    errors: ['PASSWORD.WRONG'],
  }),
  addPasskey: route({
    id: 'addPasskey',
    method: 'POST',
    path: '/api/my-account/passkeys',
    tag: 'My account',
    summary: 'Keep a passkey that was made',
    action: 'my-account.change',
    body: PasskeyAnswer.extend({ name: Name(60) }),
    answer: z.object({ id: Id, recoveryCodes: RecoveryCodes.nullable().describe('With the first factor only') }),
    status: 201,
    errors: ['PASSKEY.REFUSED'],
  }),
  removePasskey: route({
    id: 'removePasskey',
    method: 'POST',
    path: '/api/my-account/passkeys/:passkeyId/remove',
    tag: 'My account',
    summary: 'Forget a passkey',
    action: 'my-account.change',
    params: z.object({ passkeyId: Id }),
    body: z.strictObject({ password: CurrentPassword }),
    status: 204,
    errors: ['PASSKEY.NOT_FOUND', 'PASSWORD.WRONG'],
  }),
};
