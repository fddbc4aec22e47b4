import { routes, type SessionPolicy } from '#contracts';
import { type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

@UseCase(routes.readSessionPolicy)
export class ReadSessionPolicy {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope }: RequestOf<typeof routes.readSessionPolicy>): Promise<SessionPolicy> {
    return this.work.run(scope, readPolicy);
  }
}

@UseCase(routes.setSessionPolicy)
export class SetSessionPolicy {
  constructor(private readonly work: UnitOfWork) {}

  execute({ body, scope }: RequestOf<typeof routes.setSessionPolicy>): Promise<SessionPolicy> {
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
