import { routes } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { BacktestRepository } from './backtest.repository.js';
import { UploadedHistories } from './uploaded-histories.js';

/** One that runs is stopped within a second or two, and stays listed as cancelled; one that is over is forgotten. */
@UseCase(routes.cancelBacktest)
export class CancelBacktest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly backtests: BacktestRepository,
    private readonly histories: UploadedHistories,
  ) {}

  execute({ scope, params: { backtestId } }: RequestOf<typeof routes.cancelBacktest>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const { state, historyId } = await this.backtests.own(tx, backtestId, staffIdOf(scope.actor));
      if (historyId) this.histories.delete(tx, historyId);
      if (state === 'waiting' || state === 'running') this.backtests.end(tx, backtestId, 'cancelled', null);
      else this.backtests.forget(tx, backtestId);
    });
  }
}
