import { Controller } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { countGivenUp, Input, listGivenUp, Route, Scope, UnitOfWork, type WorkScope } from '#platform';

type List = typeof routes.listFailedWork;

@Controller()
export class ListFailedWorkController {
  constructor(private readonly work: UnitOfWork) {}

  @Route(routes.listFailedWork)
  list(@Scope() { actor }: WorkScope, @Input() { query }: RouteInput<List>): Promise<RouteAnswer<List>> {
    return this.work.read(actor, async (tx) => {
      const [work, total] = await Promise.all([listGivenUp(tx, query.limit), countGivenUp(tx)]);
      const views = work.map(({ begunAt, failedAt, ...rest }) => ({
        ...rest,
        begunAt: begunAt.toISOString(),
        failedAt: failedAt.toISOString(),
      }));
      return { work: views, total };
    });
  }
}
