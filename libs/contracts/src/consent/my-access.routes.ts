import { z } from 'zod';
import { ConsentCategory } from '../kernel/consent-category.js';
import { Id, Instant, Name } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { ConsentEffect, ConsentHolder, ConsentView, MyAccess, SupporterView } from './consent.js';

/** What a patient decides about their own record. */
export const myAccessRoutes = {
  readMyAccess: route({
    id: 'readMyAccess',
    method: 'GET',
    path: '/api/my/access',
    tag: 'My privacy',
    summary: 'Who can see what about me, and who opened my record in an emergency',
    action: 'my-access.read',
    about: 'patient',
    answer: MyAccess,
    status: 200,
  }),
  sayWhoMaySee: route({
    id: 'sayWhoMaySee',
    method: 'POST',
    path: '/api/my/consents',
    tag: 'My privacy',
    summary: 'Open a category for somebody, or close it; replaces what was said about the same before',
    action: 'my-access.change',
    about: 'patient',
    body: z.strictObject({
      category: ConsentCategory,
      holder: ConsentHolder,
      effect: ConsentEffect,
      expiresAt: Instant.nullable().default(null).describe('From then on the role decides again'),
    }),
    answer: ConsentView,
    status: 201,
    errors: ['CONSENT.NOT_ON_TEAM', 'CONSENT.NOT_FOR_SUPPORTERS'],
    idempotent: true,
  }),
  withdrawConsent: route({
    id: 'withdrawConsent',
    method: 'DELETE',
    path: '/api/my/consents/:consentId',
    tag: 'My privacy',
    summary: 'Take back what was said; the role decides again. Open screens follow within a second',
    action: 'my-access.change',
    about: 'patient',
    params: z.object({ consentId: Id }),
    status: 204,
    errors: ['CONSENT.NOT_FOUND'],
    idempotent: true,
  }),
  inviteSupporter: route({
    id: 'inviteSupporter',
    method: 'POST',
    path: '/api/my/supporters',
    tag: 'My privacy',
    summary: 'Make a link for a supporter; it is shown this once, and shows nothing until something is opened for them',
    action: 'my-supporters.change',
    about: 'patient',
    body: z.strictObject({
      name: Name(80),
      relation: Name(80),
      days: z.int().min(1).max(365).default(90),
    }),
    answer: SupporterView.extend({ link: z.string() }),
    status: 201,
  }),
  removeSupporter: route({
    id: 'removeSupporter',
    method: 'DELETE',
    path: '/api/my/supporters/:supporterId',
    tag: 'My privacy',
    summary: 'Switch a supporter’s link off and take back all that was opened for them',
    action: 'my-supporters.change',
    about: 'patient',
    params: z.object({ supporterId: Id }),
    status: 204,
    errors: ['SUPPORTER.NOT_FOUND'],
    idempotent: true,
  }),
};
