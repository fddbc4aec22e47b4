import { z } from 'zod';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** A link to one's own record, as the patient whose record it is sees it. */
export const MyLink = z
  .object({
    id: Id,
    thisOne: z.boolean().describe('The one that asks'),
    createdAt: Instant,
    madeBy: z.string().nullable(),
    confirmedAt: Instant.nullable(),
    confirmedBy: z.string().nullable(),
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'MyLink' });
export type MyLink = z.infer<typeof MyLink>;

/** The links that open a patient's pages. */
export const myLinkRoutes = {
  askToConfirmLink: route({
    id: 'askToConfirmLink',
    method: 'POST',
    path: '/api/my/link-confirmation',
    tag: 'My privacy',
    summary:
      'A code to show to the team, and a link of this phone’s own that the code confirms. Ends the code before it',
    action: 'my-link.confirm',
    about: 'patient',
    answer: z.object({ code: z.string(), token: z.string(), expiresAt: Instant }),
    status: 201,
    errors: ['LINK.ALREADY_CONFIRMED'],
  }),
  listMyLinks: route({
    id: 'listMyLinks',
    method: 'GET',
    path: '/api/my/links',
    tag: 'My privacy',
    summary: 'Which links open my pages: who made each, when it was used, and what it is good for',
    action: 'my-links.read',
    about: 'patient',
    answer: z.object({ links: z.array(MyLink) }),
    status: 200,
  }),
  endMyLink: route({
    id: 'endMyLink',
    method: 'DELETE',
    path: '/api/my/links/:linkId',
    tag: 'My privacy',
    summary: 'Switch one of my links off',
    action: 'my-links.end',
    about: 'row',
    params: z.object({ linkId: Id }),
    status: 204,
    errors: ['REQUEST.NOT_FOUND'],
    idempotent: true,
  }),
};
