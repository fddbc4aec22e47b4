import { type RouteAnswer, routes } from '#contracts';
import { countGivenUp, listGivenUp, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

type List = typeof routes.listFailedWork;

@UseCase(routes.listFailedWork)
export class ListFailedWork {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope: { actor }, query }: RequestOf<List>): Promise<RouteAnswer<List>> {
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
