import { z } from 'zod';
import { ChainRole } from '../kernel/care.js';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** What became of something that the patient said and that a rule told the team. Without severities: they are the team's. */
export const MyResponse = z
  .object({
    alertId: Id,
    rule: z.string().describe('Key of the rule; the phone has words for it'),
    saidAt: Instant,
    told: z.array(z.object({ name: z.string(), role: ChainRole })),
    answerBy: Instant.nullable().describe(
      'Until then somebody takes it on, or the next are told; once taken on, until then it is seen to',
    ),
    takenOn: z.object({ name: z.string(), at: Instant }).nullable(),
    closedAt: Instant.nullable(),
  })
  .meta({ id: 'MyResponse' });
export type MyResponse = z.infer<typeof MyResponse>;

/** Apart from the inbox, whose shapes a patient’s phone does not load. */
export const myResponseRoutes = {
  readMyResponses: route({
    id: 'readMyResponses',
    underLoad: 'last',
    method: 'GET',
    path: '/api/my/responses',
    tag: 'My check-ins',
    summary: 'Who was told of what the patient said, and who took it on',
    action: 'my-responses.read',
    about: 'patient',
    answer: z.object({ responses: z.array(MyResponse) }),
    status: 200,
    errors: ['LINK.NOT_VALID', 'LINK.EXPIRED', 'LINK.REVOKED'],
  }),
};
