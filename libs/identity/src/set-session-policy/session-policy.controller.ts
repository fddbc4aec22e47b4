import { Controller } from '@nestjs/common';
import { type RouteInput, routes, type SessionPolicy } from '#contracts';
import { Input, Route, Scope, type Transaction, UnitOfWork, type WorkScope } from '#platform';

@Controller()
export class SessionPolicyController {
  constructor(private readonly work: UnitOfWork) {}

  @Route(routes.readSessionPolicy)
  read(@Scope() scope: WorkScope): Promise<SessionPolicy> {
    return this.work.run(scope, readPolicy);
  }

  @Route(routes.setSessionPolicy)
  set(
    @Scope() scope: WorkScope,
    @Input() { body }: RouteInput<typeof routes.setSessionPolicy>,
  ): Promise<SessionPolicy> {
    return this.work.run(scope, async (tx) => {
      const values = [tx.organisationId, body.lockAfterMinutes, body.endAfterHours];
      tx.execute(
        'update organisation set lock_after_minutes = $2, end_after_hours = $3 where organisation_id = $1',
        values,
      );
      return body;
    });
  }
}

async function readPolicy(tx: Transaction): Promise<SessionPolicy> {
  const policy = await tx.one<SessionPolicy>(
    `select lock_after_minutes as "lockAfterMinutes", end_after_hours as "endAfterHours"
       from organisation where organisation_id = $1`,
    [tx.organisationId],
  );
  if (!policy) throw new Error('The organisation is gone.');
  return policy;
}
