import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { BacktestRepository, lease } from './backtest.repository.js';
import { BacktestProcess } from './backtest-process.js';
import { UploadedHistories } from './uploaded-histories.js';

export const backtestDeadline = 'escalation.run-backtest';

/** How often somebody looks, in milliseconds. */
const lookAgain = 5_000;
const mostAttempts = 3;

/**
 * Starts a backtest, and looks after it until it is over: an attempt whose process has died is followed by another, since it
 * changes nothing and can begin anew. One runs at a time in a worker; the others wait.
 */
@Injectable()
@FiresAt(backtestDeadline)
export class RunBacktestWhenDue implements HandlesDeadline {
  constructor(
    private readonly backtests: BacktestRepository,
    private readonly histories: UploadedHistories,
    private readonly process: BacktestProcess,
  ) {}

  async fire({ subjectId: id }: FiredDeadline, tx: Transaction): Promise<void> {
    const backtest = await this.backtests.find(tx, id);
    if (!backtest || (backtest.state !== 'waiting' && backtest.state !== 'running')) return;
    const alive = backtest.leaseUntil !== null && backtest.leaseUntil > tx.now;
    if (!alive && backtest.attempt >= mostAttempts) {
      this.backtests.end(tx, id, 'failed', 'PROCESS_DIED');
      if (backtest.historyId) this.histories.delete(tx, backtest.historyId);
      return;
    }
    if (!alive && this.process.isFree) {
      const attempt = backtest.attempt + 1;
      this.backtests.begin(tx, id, attempt, new Date(+tx.now + lease));
      this.process.start({ organisationId: tx.organisationId, id, attempt });
    }
    const dueAt = new Date(+tx.now + lookAgain);
    tx.schedule({ kind: backtestDeadline, subjectId: id, serialiseBy: id, dueAt });
  }
}
