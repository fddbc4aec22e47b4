import { type RouteAnswer, routes } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { BacktestRepository, toBacktestView } from './backtest.repository.js';

const kept = 30 * 86_400_000;

@UseCase(routes.listBacktests)
export class ListBacktests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly backtests: BacktestRepository,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listBacktests>): Promise<RouteAnswer<typeof routes.listBacktests>> {
    return this.work.run(scope, async (tx) => {
      const found = await this.backtests.ofStaff(tx, staffIdOf(scope.actor), new Date(+tx.now - kept));
      return { backtests: found.map(toBacktestView) };
    });
  }
}
