import { type RouteAnswer, routes } from '#contracts';
import { DomainError, isKnownWork, retryGivenUp, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

/** Lets one piece of given-up work begin anew. Who did so stands in the audit. */
@UseCase(routes.retryWork)
export class RetryWork {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ scope, params, body }: RequestOf<typeof routes.retryWork>): Promise<void> {
    const which = { ...body, id: params.workId };
    await this.work.run(scope, async (tx) => {
      const retried = await retryGivenUp(tx, which);
      // Two who press at once, or a second press: it is under way, which is what was asked for.
      if (!retried && !(await isKnownWork(tx, which))) throw new DomainError('FAILED_WORK.NOT_FOUND');
    });
  }
}

@UseCase(routes.retryAllWork)
export class RetryAllWork {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, body }: RequestOf<typeof routes.retryAllWork>): Promise<RouteAnswer<typeof routes.retryAllWork>> {
    return this.work.run(scope, async (tx) => ({ retried: await retryGivenUp(tx, body) }));
  }
}
