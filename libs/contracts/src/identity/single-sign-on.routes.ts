import { z } from 'zod';
import { route } from '../kernel/route.js';
import { Email } from './accounts.routes.js';
import { Session } from './sign-in.routes.js';

/** `riverside.example`: whoever has an address there is sent to the organisation's own sign-in. */
export const EmailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'A domain, such as riverside.example.');

export const SingleSignOn = z
  .object({
    issuer: z.string(),
    clientId: z.string(),
    emailDomain: z.string(),
  })
  .meta({ id: 'SingleSignOn', description: 'The client secret can be set and never read.' });
export type SingleSignOn = z.infer<typeof SingleSignOn>;

/** OpenID Connect: authorization code with PKCE, state and nonce; one provider per organisation. */
export const singleSignOnRoutes = {
  readSingleSignOn: route({
    id: 'readSingleSignOn',
    method: 'GET',
    path: '/api/single-sign-on',
    tag: 'Organisation',
    summary: 'The organisation’s own sign-in, and the address that its provider sends people back to',
    action: 'sign-in-settings.read',
    answer: z.object({ singleSignOn: SingleSignOn.nullable(), redirectUri: z.string() }),
    status: 200,
  }),
  setSingleSignOn: route({
    id: 'setSingleSignOn',
    method: 'PUT',
    path: '/api/single-sign-on',
    tag: 'Organisation',
    summary: 'Say where the organisation signs in; the provider is looked up before this is kept',
    action: 'sign-in-settings.change',
    body: z.strictObject({
      issuer: z.url({ protocol: /^https?$/ }).max(300),
      clientId: z.string().trim().min(1).max(200),
      clientSecret: z.string().min(1).max(500).optional().describe('Left out: the one that is kept stays'),
      emailDomain: EmailDomain,
    }),
    answer: SingleSignOn,
    status: 200,
    errors: ['SSO.UNREACHABLE', 'SSO.DOMAIN_TAKEN', 'SSO.DOMAIN_NOT_YOURS'],
  }),
  removeSingleSignOn: route({
    id: 'removeSingleSignOn',
    method: 'DELETE',
    path: '/api/single-sign-on',
    tag: 'Organisation',
    summary: 'Sign in with passwords and passkeys alone again',
    action: 'sign-in-settings.change',
    status: 204,
  }),
  beginSingleSignOn: route({
    id: 'beginSingleSignOn',
    method: 'POST',
    path: '/api/sign-in/single-sign-on',
    tag: 'Sign-in',
    summary: 'Where to go to sign in with the organisation’s own sign-in; sets a cookie that ties it to this browser',
    action: 'session.begin',
    body: z.strictObject({ email: Email }),
    answer: z.object({ url: z.string() }),
    status: 200,
    errors: ['SSO.NOT_SET_UP', 'SSO.UNREACHABLE'],
  }),
  finishSingleSignOn: route({
    id: 'finishSingleSignOn',
    method: 'POST',
    path: '/api/sign-in/single-sign-on/finish',
    tag: 'Sign-in',
    summary: 'Sign in with what the provider sent back',
    action: 'session.begin',
    body: z.strictObject({ query: z.string().max(4_000).describe('The query of the address that one came back to') }),
    answer: Session,
    status: 200,
    errors: [
      'SSO.NOT_SET_UP',
      'SSO.UNREACHABLE',
      'SSO.REFUSED',
      'SSO.STATE_WRONG',
      'SSO.ISSUER_WRONG',
      'SSO.AUDIENCE_WRONG',
      'SSO.NONCE_WRONG',
      'SSO.SIGNATURE_WRONG',
      'SSO.UNKNOWN_PERSON',
    ],
  }),
};
