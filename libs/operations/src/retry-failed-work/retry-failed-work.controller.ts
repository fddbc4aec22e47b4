import { Controller } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { DomainError, Input, isKnownWork, Route, retryGivenUp, Scope, UnitOfWork, type WorkScope } from '#platform';

type One = typeof routes.retryWork;
type All = typeof routes.retryAllWork;

/** Lets given-up work begin anew. Who did so stands in the audit. */
@Controller()
export class RetryFailedWorkController {
  constructor(private readonly work: UnitOfWork) {}

  @Route(routes.retryWork)
  async one(@Scope() scope: WorkScope, @Input() { params, body }: RouteInput<One>): Promise<void> {
    const which = { ...body, id: params.workId };
    await this.work.run(scope, async (tx) => {
      const retried = await retryGivenUp(tx, which);
      // Two who press at once, or a second press: it is under way, which is what was asked for.
      if (!retried && !(await isKnownWork(tx, which))) throw new DomainError('FAILED_WORK.NOT_FOUND');
    });
  }

  @Route(routes.retryAllWork)
  all(@Scope() scope: WorkScope, @Input() { body }: RouteInput<All>): Promise<RouteAnswer<All>> {
    return this.work.run(scope, async (tx) => ({ retried: await retryGivenUp(tx, body) }));
  }
}
